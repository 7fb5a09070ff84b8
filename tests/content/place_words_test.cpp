#include "base/text.h"
#include "content/data_folder.h"
#include "content/described_places.h"

#include <algorithm>

namespace myoatlas::content {

namespace {

/// What people say of a place, and the areas that `causes` has to take it for.
struct Wording {
    std::string_view areas; ///< Separated by spaces, in any order.
    std::vector<std::string_view> descriptions;
};

// clang-format off
const std::vector<Wording> kWordings{
    {"top_of_head forehead temple back_of_head", {"headache"}},
    {"top_of_head side_of_head back_of_head", {"my head hurts"}},
    {"forehead temple", {"migraine"}},
    {"forehead", {"forehead headache", "headache in the forehead"}},
    {"top_of_head", {"top of my head", "crown of my head"}},
    {"back_of_head", {"back of my head", "back of the head on the left", "occiput"}},
    {"base_of_skull",
     {"base of my skull", "under my skull", "where my neck meets my head", "top of my neck"}},
    {"side_of_head", {"side of my head", "left side of my head", "above my ear"}},
    {"behind_ear", {"behind my ear", "behind my right ear"}},
    {"temple", {"both temples", "my left temple", "temple pain", "temples", "templ"}},
    {"between_eyebrows", {"between my eyes"}},
    {"eyebrow", {"over my eyebrow"}},
    {"eye_region", {"around my eye"}},
    {"eye_socket", {"behind my eye", "behind both eyes", "behind the left eye"}},
    {"inside_ear", {"inside my ear", "deep in my ear", "ear ache", "earache"}},
    {"ear", {"my ear"}},
    {"jaw_side angle_of_jaw jaw_joint", {"jaw", "my jaw hurts", "jaw ache"}},
    {"jaw_joint", {"jaw joint"}},
    {"in_front_of_ear jaw_joint", {"jaw hinge"}},
    {"in_front_of_ear", {"in front of my ear"}},
    {"under_jaw", {"under my jaw", "under my chin"}},
    {"chin", {"chin"}},
    {"angle_of_jaw", {"corner of my jaw"}},
    {"cheek", {"cheek", "my right cheek", "side of the face", "face"}},
    {"cheekbone", {"cheekbone"}},
    {"nose", {"nose"}},
    {"side_of_nose", {"beside my nose"}},
    {"upper_lip lower_lip", {"lips"}},
    {"upper_lip", {"upper lip"}},
    {"upper_front_teeth upper_canine_and_premolars upper_molars", {"upper teeth"}},
    {"lower_front_teeth lower_premolars lower_molars", {"lower teeth"}},
    {"upper_molars lower_molars", {"back teeth", "wisdom tooth"}},
    {"upper_front_teeth lower_front_teeth", {"front teeth"}},
    {"upper_front_teeth upper_canine_and_premolars upper_molars lower_front_teeth "
     "lower_premolars lower_molars",
     {"toothache", "gums"}},
    {"upper_molars", {"upper back teeth"}},
    {"tongue", {"tongue"}},
    {"roof_of_mouth", {"roof of my mouth"}},
    {"sinuses", {"sinus"}},
    {"throat", {"throat", "front of my neck", "Adam's apple"}},
    {"throat_deep", {"sore throat", "lump in my throat"}},
    {"side_of_neck", {"side of my neck", "left side of my neck", "right side of neck"}},
    {"back_of_neck_upper back_of_neck_lower", {"back of my neck", "crick in my neck"}},
    {"back_of_neck_upper", {"nape"}},
    {"side_of_neck back_of_neck_upper back_of_neck_lower",
     {"neck", "neck pain", "stiff neck", "my neck is stiff"}},
    {"back_of_neck_lower", {"bottom of my neck", "base of my neck"}},
    {"angle_of_neck",
     {"between neck and shoulder", "from neck to shoulder", "side of the neck into the shoulder"}},
    {"top_of_shoulder",
     {"top of my shoulders", "tops of both shoulders", "where the bag strap sits"}},
    {"top_of_shoulder front_of_shoulder side_of_shoulder back_of_shoulder",
     {"shoulder", "my shoulder hurts", "ache in both my shoulders", "sholder"}},
    {"front_of_shoulder", {"front of my shoulder", "front of the left shoulder"}},
    {"back_of_shoulder", {"back of my shoulder"}},
    {"side_of_shoulder", {"side of my shoulder", "outside of my shoulder"}},
    {"shoulder_joint_deep", {"deep inside my shoulder", "shoulder joint"}},
    {"shoulder_blade_centre",
     {"shoulder blade", "my right shoulder blade", "shoulderblade", "scapula"}},
    {"inner_edge_of_shoulder_blade upper_back",
     {"between the shoulder blades", "between my shoulder blades"}},
    {"lower_tip_of_shoulder_blade",
     {"under my shoulder blade", "under the left shoulder blade", "tip of the shoulder blade"}},
    {"inner_edge_of_shoulder_blade", {"inner edge of the shoulder blade"}},
    {"above_shoulder_blade", {"above my shoulder blade"}},
    {"armpit", {"armpit", "under my arm", "axilla"}},
    {"back_fold_of_armpit", {"back of my armpit"}},
    {"collarbone", {"collarbone", "clavicle"}},
    {"hollow_above_collarbone", {"above my collarbone"}},
    {"below_collarbone", {"below my collarbone"}},
    {"upper_breastbone lower_breastbone", {"breastbone", "sternum"}},
    {"lower_breastbone", {"middle of my chest"}},
    {"upper_chest breast lower_chest", {"chest", "chest pain", "front of the chest", "front of my chest"}},
    {"upper_chest", {"upper chest"}},
    {"breast", {"breast", "nipple"}},
    {"back_of_ribs side_of_chest_upper side_of_chest_lower", {"ribs"}},
    {"side_of_chest_upper side_of_chest_lower", {"side of my ribs", "side of my chest"}},
    {"costal_margin", {"under my ribs"}},
    {"side_of_chest_lower", {"lower ribs", "stitch in my side"}},
    {"back_of_ribs", {"back ribs", "ribs at the back"}},
    {"upper_back", {"upper back", "my upper back on the right"}},
    {"mid_back", {"mid back", "middle of my back", "spine", "bra line"}},
    {"upper_back mid_back lower_mid_back low_back_upper low_back_lower", {"back", "my back hurts"}},
    {"low_back_upper low_back_lower",
     {"lower back", "lower back on the left", "low back", "small of my back", "left lower back"}},
    {"low_back_lower", {"lumbago", "belt line"}},
    {"low_back_upper", {"kidney"}},
    {"flank", {"flank", "waist", "love handles", "between ribs and hip"}},
    {"side_of_pelvic_rim", {"above my hip bone", "hip bone"}},
    {"side_of_hip front_of_hip", {"hip", "my hip hurts"}},
    {"side_of_hip", {"outside of my hip", "side of my hip"}},
    {"front_of_hip", {"front of my hip", "hip crease"}},
    {"hip_joint_deep", {"deep in my hip"}},
    {"groin", {"groin", "left groin"}},
    {"tailbone", {"tailbone", "coccyx", "tail bone"}},
    {"sacrum", {"sacrum"}},
    {"sacroiliac_region", {"SI joint", "dimples in my back"}},
    {"buttock_centre",
     {"buttock", "bum", "butt", "my bottom", "right butt cheek", "deep in my buttock"}},
    {"buttock_upper", {"top of my buttock"}},
    {"buttock_lower", {"fold under my buttock"}},
    {"sit_bone", {"sit bones", "sitting bone", "where I sit"}},
    {"perineum", {"crotch", "between my legs"}},
    {"pelvic_floor_deep", {"pelvic floor"}},
    {"genitals_deep", {"testicle"}},
    {"bladder_deep", {"bladder"}},
    {"upper_abdomen navel_region lower_abdomen", {"belly", "tummy"}},
    {"upper_abdomen", {"stomach", "upper belly"}},
    {"lower_abdomen", {"lower belly", "below my belly button"}},
    {"navel_region", {"belly button"}},
    {"pit_of_stomach", {"pit of my stomach"}},
    {"side_of_abdomen", {"side of my belly"}},
    {"upper_abdomen lower_abdomen", {"abs"}},
    {"front_of_thigh_middle outer_thigh_middle inner_thigh_middle back_of_thigh_middle", {"thigh"}},
    {"front_of_thigh_upper front_of_thigh_middle front_of_thigh_lower",
     {"front of my thigh", "front of both thighs", "quads"}},
    {"back_of_thigh_upper back_of_thigh_middle back_of_thigh_lower",
     {"back of my thigh", "hamstrings", "back of my leg"}},
    {"back_of_thigh_middle", {"hamstring"}},
    {"inner_thigh_upper inner_thigh_middle inner_thigh_lower",
     {"inner thigh", "inside of my thigh"}},
    {"outer_thigh_upper outer_thigh_middle outer_thigh_lower",
     {"outer thigh", "outside of my thigh", "side of my thigh"}},
    {"outer_thigh_middle", {"it band", "trouser seam"}},
    {"front_of_thigh_middle outer_thigh_middle back_of_thigh_middle shin_middle calf_middle",
     {"leg"}},
    {"kneecap inner_knee outer_knee back_of_knee_inner back_of_knee_outer",
     {"knee", "my knee hurts", "painful left knee"}},
    {"kneecap", {"front of the knee", "kneecap", "kneecaps", "patella"}},
    {"below_kneecap", {"under my kneecap", "below my knee"}},
    {"above_kneecap", {"above my knee"}},
    {"inner_knee outer_knee", {"side of the knee"}},
    {"inner_knee", {"inside of my knee", "inner side of the left knee"}},
    {"outer_knee", {"outside of my knee", "outer knee"}},
    {"back_of_knee_inner back_of_knee_outer",
     {"behind my knee", "back of knee", "back of the right knee", "hollow of the knee",
      "popliteal region"}},
    {"shin_upper shin_middle shin_lower", {"shin", "shins", "front of my lower leg"}},
    {"shin_middle shin_lower inner_leg_middle", {"shin splints"}},
    {"outer_leg_upper outer_leg_middle", {"outside of my shin"}},
    {"inner_leg_upper inner_leg_middle", {"inside of my shin"}},
    {"outer_leg_upper outer_leg_middle outer_leg_lower", {"outside of lower leg"}},
    {"calf_upper_inner calf_upper_outer calf_middle",
     {"calf", "both calves", "calves", "aching calves"}},
    {"calf_upper_inner", {"inner calf"}},
    {"calf_upper_outer", {"outer calf"}},
    {"calf_lower", {"lower calf"}},
    {"calf_upper_inner calf_upper_outer", {"top of my calf"}},
    {"achilles_region", {"achilles", "achilles tendon", "back of my ankle"}},
    {"front_of_ankle outer_ankle inner_ankle", {"ankle", "ancle"}},
    {"outer_ankle", {"outside of my ankle", "outer ankle"}},
    {"inner_ankle", {"inner ankle", "inside ankle"}},
    {"front_of_ankle", {"front of my ankle"}},
    {"back_of_heel sole_of_heel", {"heel", "my heel hurts"}},
    {"sole_of_heel", {"bottom of my heel", "under my heel"}},
    {"back_of_heel", {"back of my heel"}},
    {"outer_heel inner_heel", {"side of my heel"}},
    {"arch sole_outer top_of_foot_inner top_of_foot_outer", {"foot"}},
    {"arch sole_outer", {"sole of my foot", "sole", "bottom of my foot"}},
    {"arch", {"arch", "arch of my foot", "arches of both feet"}},
    {"ball_of_foot_inner ball_of_foot_middle ball_of_foot_outer",
     {"ball of my foot", "balls of my feet"}},
    {"ball_of_foot_inner", {"ball of the big toe"}},
    {"top_of_foot_inner top_of_foot_outer", {"top of my foot", "instep"}},
    {"outer_edge_of_foot", {"outside of my foot"}},
    {"inner_edge_of_foot", {"inside of my foot"}},
    {"big_toe_top big_toe_sole second_toe third_toe fourth_toe little_toe", {"toe", "toes"}},
    {"big_toe_top big_toe_sole", {"big toe", "my left big toe", "hallux", "great toe"}},
    {"big_toe_sole", {"under my big toe"}},
    {"second_toe", {"second toe"}},
    {"third_toe", {"middle toe"}},
    {"little_toe", {"little toe", "pinky toe"}},
    {"front_of_upper_arm_upper outer_upper_arm_upper back_of_upper_arm_upper",
     {"arm", "upper arm", "my upper arm"}},
    {"front_of_upper_arm_upper front_of_upper_arm_lower",
     {"front of my upper arm", "biceps", "bicep"}},
    {"back_of_upper_arm_upper back_of_upper_arm_lower", {"triceps", "back of my upper arm"}},
    {"outer_upper_arm_upper outer_upper_arm_lower", {"outside of my upper arm"}},
    {"inner_upper_arm_upper inner_upper_arm_lower", {"inside of my upper arm"}},
    {"outer_elbow inner_elbow point_of_elbow", {"elbow", "pain in my left elbow"}},
    {"elbow_crease", {"inside of my elbow"}},
    {"outer_elbow", {"outside of my elbow", "tennis elbow"}},
    {"point_of_elbow", {"tip of my elbow", "back of my elbow"}},
    {"inner_elbow", {"golfers elbow", "funny bone"}},
    {"front_of_forearm_middle back_of_forearm_middle", {"forearm"}},
    {"back_of_forearm_upper back_of_forearm_middle back_of_forearm_lower",
     {"top of my forearm", "outside of my forearm"}},
    {"front_of_forearm_upper front_of_forearm_middle front_of_forearm_lower",
     {"underside of my forearm", "inside of my forearm"}},
    {"thumb_side_of_forearm_upper thumb_side_of_forearm_lower", {"thumb side of the forearm"}},
    {"front_of_wrist back_of_wrist", {"wrist", "sore right wrist"}},
    {"back_of_wrist", {"back of my wrist", "top of my wrist", "where the watch sits"}},
    {"front_of_wrist", {"inside of my wrist"}},
    {"thumb_side_of_wrist", {"thumb side of my wrist"}},
    {"little_finger_side_of_wrist", {"pinky side of my wrist"}},
    {"palm_centre back_of_hand_middle", {"hand"}},
    {"back_of_hand_thumb_side back_of_hand_middle back_of_hand_little_finger_side",
     {"back of my hand", "knuckles"}},
    {"palm_centre", {"palm", "palm of my hand"}},
    {"palm_little_finger_side", {"heel of my hand", "edge of my hand", "karate chop edge"}},
    {"thumb_palm_side thumb_back", {"thumb", "my right thumb"}},
    {"base_of_thumb_palm", {"base of my thumb", "ball of my thumb"}},
    {"thumb_web", {"web of my thumb", "between thumb and index finger"}},
    {"index_finger_palm_side index_finger_back middle_finger_palm_side "
     "middle_finger_back ring_finger_palm_side ring_finger_back "
     "little_finger_palm_side little_finger_back",
     {"fingers"}},
    {"index_finger_palm_side index_finger_back", {"index finger", "pointing finger"}},
    {"middle_finger_palm_side middle_finger_back", {"middle finger"}},
    {"ring_finger_palm_side ring_finger_back", {"ring finger"}},
    {"little_finger_palm_side little_finger_back", {"little finger", "pinky"}},
    {"index_finger_palm_side middle_finger_palm_side ring_finger_palm_side "
     "little_finger_palm_side",
     {"fingertips"}},
    {"side_of_shoulder outer_upper_arm_upper", {"where you get a jab"}},
    {"above_pubic_bone", {"bikini line"}},
    {"ball_of_foot_middle", {"pebble in the shoe"}},
    {"front_of_upper_arm_lower outer_upper_arm_lower back_of_upper_arm_lower "
     "inner_upper_arm_lower",
     {"above the elbow"}},
    {"front_of_forearm_lower", {"above the wrist"}},
    {"front_of_forearm_upper back_of_forearm_upper", {"below the elbow"}},
    {"shin_lower outer_leg_lower inner_leg_lower", {"above my ankle"}},
    {"outer_leg_lower", {"above the outer ankle"}},
    {"inner_leg_lower", {"above the inner ankle"}},
    {"back_of_pelvic_rim", {"above the buttock"}},
    {"upper_back mid_back", {"beside the spine"}},
};
// clang-format on

/// The areas of all places in the description, sorted.
std::vector<std::string> areasMeant(std::string_view description) {
    std::vector<std::string> ids;
    for (const DescribedPlace& place : describedPlaces(realContent(), description).list)
        ids.insert(ids.end(), place.areas.begin(), place.areas.end());
    std::sort(ids.begin(), ids.end());
    return ids;
}

std::string joined(const std::vector<std::string>& ids) {
    std::string text;
    for (const std::string& id : ids) text += " " + id;
    return text.empty() ? " nothing" : text;
}

} // namespace

TEST(PlaceWords, LeadToTheAreasMeant) {
    for (const Wording& wording : kWordings) {
        std::vector<std::string> expected = words(wording.areas);
        std::sort(expected.begin(), expected.end());
        for (const std::string_view description : wording.descriptions) {
            const std::vector<std::string> meant = areasMeant(description);
            EXPECT_EQ(meant, expected) << description << ":" << joined(meant);
        }
    }
}

TEST(PlaceWords, AreNotDisturbedBySidesAndSmallWords) {
    for (const std::string_view description :
         {"temple", "my temple", "the left temple", "on the right temple", "both temples",
          "pain in my left temple", "sore temple"})
        EXPECT_EQ(areasMeant(description), std::vector<std::string>{"temple"}) << description;
}

TEST(PlaceWords, KnowEveryAreaByAllItsOwnWords) {
    for (const Area& area : realContent().areas)
        for (const std::string& synonym : area.synonyms) {
            const std::vector<std::string> meant = areasMeant(synonym);
            EXPECT_TRUE(std::find(meant.begin(), meant.end(), area.id) != meant.end())
                << area.id << ": " << synonym << " leads to" << joined(meant);
        }
}

/// "temple.left eye_region.left": the areas with the sides named, in the order said.
std::string placesMeant(std::string_view description) {
    std::string text;
    for (const DescribedPlace& place : describedPlaces(realContent(), description).list) {
        for (const std::string& area : place.areas) text += (text.empty() ? "" : " ") + area;
        for (const Side side : place.sides) text += std::string(".") + std::string(name(side));
    }
    return text;
}

TEST(PlaceWords, MayNameSeveralPlaces) {
    EXPECT_EQ(placesMeant("left temple and eye"), "temple.left eye_region.left");
    EXPECT_EQ(placesMeant("temple, left side"), "temple.left");
    EXPECT_EQ(placesMeant("left temple, right flank"), "temple.left flank.right");
    EXPECT_EQ(placesMeant("inner and outer elbow"), "inner_elbow outer_elbow");
    EXPECT_EQ(placesMeant("both temples and right flank"), "temple.left.right flank.right");
    EXPECT_EQ(placesMeant("between ribs and hip"), "flank");
    EXPECT_EQ(placesMeant("between thumb and index finger"), placesMeant("web of the thumb"));
}

TEST(PlaceWords, SayWhichPartIsNoPlace) {
    const DescribedPlaces places = describedPlaces(realContent(), "left temple and the moon");
    EXPECT_TRUE(places.list.empty());
    EXPECT_EQ(places.unknown, "the moon");
}

} // namespace myoatlas::content
