#include "importer/names.h"

#include <gtest/gtest.h>

namespace myoatlas::importer {

TEST(ReadName, TakesOneNameForAllItsSpellings) {
    const std::string key = readName("Long head of biceps brachii").key();
    EXPECT_EQ(key, "biceps brachii head long");
    for (const char* other :
         {"FJ128_BP63644_FMA37686_Long_head_of_right_biceps_brachii",
          "BicepsBrachii_LongHead.L.001", "Caput longum musculi bicipitis brachii",
          "m. biceps brachii (caput longum)", "Biceps-brachii, long head (right)"})
        EXPECT_EQ(readName(other).key(), key) << other;
}

TEST(ReadName, FindsTheSideInWordsAndSuffixes) {
    for (const char* left :
         {"Left femur", "femur.l", "femur_L", "L_femur", "Femur.L.001", "femur (left)",
          "Femur sinister", "Os temporale sinistrum", "lt femur"})
        EXPECT_EQ(readName(left).side, Side::left) << left;
    for (const char* right : {"Right femur", "femur.r", "femur_R", "Femur (right)", "Femur dexter",
                              "Tibia dextra", "FJ1_FMA24474_Right_femur"})
        EXPECT_EQ(readName(right).side, Side::right) << right;
    for (const char* none : {"Sacrum", "Vertebra L3", "c5", "Rib 4", "Levator scapulae"})
        EXPECT_EQ(readName(none).side, std::nullopt) << none;
    EXPECT_TRUE(readName("left and right lungs").namesBothSides);
}

TEST(ReadName, CountsInWordsRomanNumeralsAndLevels) {
    for (const char* rib :
         {"Fourth rib", "rib 4", "Rib4", "Costa quarta", "costa IV", "4th rib", "Rib_04"})
        EXPECT_EQ(readName(rib).key(), "4 rib") << rib;
    for (const char* vertebra : {"Third cervical vertebra", "C3", "Vertebra C3", "vertebra_c3",
                                 "Vertebra cervicalis tertia"})
        EXPECT_EQ(readName(vertebra).key(), "3 cervical vertebra") << vertebra;
}

TEST(ReadName, KeepsTheNumberOfTheOntology) {
    EXPECT_EQ(readName("FJ834_BP63003_FMA22559_Left_soleus").fma, "FMA22559");
    EXPECT_EQ(readName("FJ834_BP63003_FMA22559_Left_soleus").key(), "soleus");
    EXPECT_EQ(readName("soleus").fma, "");
}

TEST(WordLikeness, ForgivesEndingsAndSlipsButNotNumbers) {
    EXPECT_EQ(wordLikeness("scapula", "scapula"), 1.0f);
    EXPECT_GT(wordLikeness("gluteus", "glutaeus"), 0.7f);
    EXPECT_GT(wordLikeness("semitendinosus", "semitendinosis"), 0.8f);
    EXPECT_EQ(wordLikeness("3", "8"), 0.0f);
    EXPECT_EQ(wordLikeness("tibia", "talus"), 0.0f);
    EXPECT_LT(wordLikeness("supraspinatus", "infraspinatus"), 0.6f);
}

} // namespace myoatlas::importer
