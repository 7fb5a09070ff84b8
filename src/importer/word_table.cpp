#include "importer/word_table.h"

#include <array>
#include <map>
#include <vector>

namespace myoatlas::importer {

namespace {

/// A word and the forms that it takes in English and Latin, with spaces between them. Forms whose
/// stem and length are near need no row: `wordLikeness` forgives an ending, but at a price in
/// confidence, so the frequent ones stand here.
struct Forms {
    std::string_view word, forms;
};

constexpr std::array kForms{
    // Nothing is told apart by these.
    Forms{"",
          "of the a an and to for muscle muscles musculus musculi bone bones os ossa ossis m mm "
          "part parts pars set sets group mesh object geo geometry model default et "
          "intervertebral intervertebralis variant structure human male female obj"},
    Forms{"1", "first i primus prima primum primi"},
    Forms{"2", "second ii secundus secunda secundum secundi"},
    Forms{"3", "third iii tertius tertia tertium tertii"},
    Forms{"4", "fourth iv quartus quarta quartum quarti"},
    Forms{"5", "fifth v quintus quinta quintum quinti"},
    Forms{"6", "sixth vi sextus sexta sextum"},
    Forms{"7", "seventh vii septimus septima septimum"},
    Forms{"8", "eighth viii octavus octava"},
    Forms{"9", "ninth ix nonus nona"},
    Forms{"10", "tenth x decimus decima"},
    Forms{"11", "eleventh xi undecimus undecima"},
    Forms{"12", "twelfth xii duodecimus duodecima"},
    Forms{"head", "head caput capitulum heads"},
    Forms{"belly", "belly venter"},
    Forms{"long", "long longum"},
    Forms{"short", "short breve"},
    Forms{"longus", "longus longi"},
    Forms{"brevis", "brevis breves"},
    Forms{"medial", "medial mediale medialis medialium"},
    Forms{"lateral", "lateral laterale lateralis laterales"},
    Forms{"intermediate", "intermediate intermedium intermedius"},
    Forms{"middle", "middle media medius medii"},
    Forms{"proximal", "proximal proximalis"},
    Forms{"distal", "distal distalis"},
    Forms{"oblique", "oblique obliquum obliquus obliqua obliqui"},
    Forms{"transverse", "transverse transversum transversus transversa transversi"},
    Forms{"external", "external externus externi externa externum"},
    Forms{"internal", "internal internus interni interna internum"},
    Forms{"superficial", "superficial superficiale superficialis"},
    Forms{"deep", "deep profundum profundus profunda"},
    Forms{"anterior", "anterior anterius anteriores front ventral"},
    Forms{"posterior", "posterior posterius posteriores rear dorsal dorsalis dorsales"},
    Forms{"superior", "superior superius upper"},
    Forms{"inferior", "inferior inferius lower"},
    Forms{"ascending", "ascending ascendens"},
    Forms{"descending", "descending descendens"},
    Forms{"clavicular", "clavicular clavicularis claviculare"},
    Forms{"sternocostal", "sternocostal sternocostalis"},
    Forms{"abdominal", "abdominal abdominalis"},
    Forms{"acromial", "acromial acromialis"},
    Forms{"humeral", "humeral humerale"},
    Forms{"ulnar", "ulnar ulnare"},
    Forms{"cervical", "cervical cervicis cervicalis colli"},
    Forms{"thoracic", "thoracic thoracis thoracica thoracicus"},
    Forms{"lumbar", "lumbar lumborum lumbalis"},
    Forms{"vertebra", "vertebra vertebrae vertebral vert"},
    Forms{"disc", "disc disk discus discs disks"},
    Forms{"rib", "rib ribs costa costae"},
    Forms{"costal", "costal costalis"},
    Forms{"cartilage", "cartilage cartilago cartilages"},
    Forms{"foot", "foot pedis feet pes"},
    Forms{"hand", "hand manus hands"},
    Forms{"finger", "finger fingers digiti digitus digit"},
    Forms{"toe", "toe toes"},
    Forms{"thumb", "thumb pollicis pollex"},
    Forms{"hallux", "hallux hallucis big great"},
    Forms{"index", "index indicis"},
    Forms{"ring", "ring anularis annularis"},
    Forms{"little", "little minimi minimus small pinky"},
    Forms{"phalanx", "phalanx phalanges phalange"},
    Forms{"metacarpal", "metacarpal metacarpale metacarpals metacarpus"},
    Forms{"metatarsal", "metatarsal metatarsale metatarsals metatarsus"},
    Forms{"femur", "femur thighbone femurs"},
    Forms{"tibia", "tibia shinbone"},
    Forms{"clavicle", "clavicle clavicula collarbone"},
    Forms{"scapula", "scapula scapulae"},
    Forms{"hip", "hip coxae coxa innominate coxal"},
    Forms{"patella", "patella kneecap"},
    Forms{"calcaneus", "calcaneus calcaneum"},
    Forms{"hyoid", "hyoid hyoideum"},
    Forms{"mandible", "mandible mandibula jawbone"},
    Forms{"manubrium", "manubrium"},
    Forms{"sternum", "sternum sterni breastbone"},
    Forms{"corpus", "corpus body"},
    Forms{"coccyx", "coccyx coccygis tailbone"},
    Forms{"skin", "skin cutis integument"},
    Forms{"tendon", "tendon tendo"},
    Forms{"achilles", "calcaneal calcanei achilles"},
    Forms{"ligament", "ligament ligamentum"},
    Forms{"aponeurosis", "aponeurosis aponeuroses"},
    Forms{"biceps", "biceps bicipitis"},
    Forms{"triceps", "triceps tricipitis"},
    Forms{"trapezius", "trapezius trapezii"},
    Forms{"deltoid", "deltoid deltoidei deltoideus"},
    Forms{"pectoralis", "pectoralis pectoral pec"},
    Forms{"gastrocnemius", "gastrocnemius gastrocnemii"},
    Forms{"sternocleidomastoid",
          "sternocleidomastoid sternocleidomastoidei sternocleidomastoideus scm"},
    Forms{"rhomboid", "rhomboid rhomboideus rhomboids"},
    Forms{"scalenus", "scalenus scalene scalenes"},
    Forms{"gluteus", "gluteus gluteal glutaeus"},
    Forms{"fibularis", "fibularis peroneus peroneal fibular fibulares"},
    Forms{"soleus", "soleus"},
    Forms{"teres", "teres teretis"},
    Forms{"latissimus", "latissimus lat"},
    Forms{"adductor", "adductor adductoris"},
    Forms{"flexor", "flexor flexoris"},
    Forms{"pronator", "pronator pronatoris"},
    Forms{"intercostal", "intercostal intercostals intercostales"},
    Forms{"lumbrical", "lumbrical lumbricals lumbricales"},
    Forms{"interosseous", "interosseous interossei interosseus interosseae"},
    Forms{"palmar", "palmar palmares"},
    Forms{"plantar", "plantar plantares"},
    Forms{"rotator", "rotator rotatores rotators"},
    Forms{"nerve", "nerve nervus"},
    Forms{"artery", "artery arteria"},
    Forms{"vein", "vein vena"},
};

constexpr std::array kAliases{
    Alias{"trapezius", "trapezius_ascending trapezius_descending trapezius_transverse"},
    Alias{"upper trapezius", "trapezius_descending"},
    Alias{"middle trapezius", "trapezius_transverse"},
    Alias{"lower trapezius", "trapezius_ascending"},
    Alias{"deltoid", "deltoid_acromial deltoid_clavicular deltoid_spinal"},
    Alias{"anterior deltoid", "deltoid_clavicular"},
    Alias{"middle deltoid", "deltoid_acromial"},
    Alias{"lateral deltoid", "deltoid_acromial"},
    Alias{"posterior deltoid", "deltoid_spinal"},
    Alias{"pectoralis major",
          "pectoralis_major_abdominal pectoralis_major_clavicular pectoralis_major_sternocostal"},
    Alias{"biceps brachii", "biceps_brachii_long biceps_brachii_short"},
    Alias{"triceps brachii", "triceps_brachii_lateral triceps_brachii_long triceps_brachii_medial"},
    Alias{"biceps femoris", "biceps_femoris_long biceps_femoris_short"},
    Alias{"gastrocnemius", "gastrocnemius_lateral gastrocnemius_medial"},
    Alias{"quadriceps femoris",
          "rectus_femoris vastus_intermedius vastus_lateralis vastus_medialis"},
    Alias{"sternocleidomastoid", "sternocleidomastoid_clavicular sternocleidomastoid_sternal"},
    Alias{"flexor carpi ulnaris", "flexor_carpi_ulnaris_humeral flexor_carpi_ulnaris_ulnar"},
    Alias{"pronator teres", "pronator_teres_humeral pronator_teres_ulnar"},
    Alias{"flexor hallucis brevis", "flexor_hallucis_brevis_lateral flexor_hallucis_brevis_medial"},
    Alias{"flexor pollicis brevis", "flexor_pollicis_brevis_superficial"},
    Alias{"adductor hallucis", "adductor_hallucis_oblique adductor_hallucis_transverse"},
    Alias{"adductor pollicis", "adductor_pollicis_oblique adductor_pollicis_transverse"},
    Alias{"digastric", "digastric_anterior_belly digastric_posterior_belly"},
    Alias{"longus colli",
          "longus_colli_inferior_oblique longus_colli_superior_oblique longus_colli_vertical"},
    Alias{"masseter", "masseter_deep masseter_superficial"},
    Alias{"rhomboids", "rhomboid_major rhomboid_minor"},
    Alias{"scalenes", "scalenus_anterior scalenus_medius scalenus_posterior"},
    Alias{"intercostals",
          "intercostals_1 intercostals_2 intercostals_3 intercostals_4 intercostals_5 "
          "intercostals_6 intercostals_7 intercostals_8 intercostals_9 "
          "intercostals_10 intercostals_11"},
    Alias{"abdominal external oblique", "external_oblique external_oblique_aponeurosis"},
    Alias{"obliquus externus abdominis", "external_oblique external_oblique_aponeurosis"},
    Alias{"abdominal internal oblique", "internal_oblique"},
    Alias{"quadratus plantae", "quadratus_plantae"},
    Alias{"achilles tendon", "calcaneal_tendon"},
    Alias{"it band", "iliotibial_tract"},
    Alias{"sternum", "manubrium sternum_body xiphoid_process"},
    Alias{"shoulder blade", "scapula"},
    Alias{"collar bone", "clavicle"},
    Alias{"thigh bone", "femur"},
    Alias{"shin bone", "tibia"},
    Alias{"heel bone", "calcaneus"},
    Alias{"ankle bone", "talus"},
    Alias{"cheek bone", "zygomatic"},
    Alias{"jaw", "mandible"},
    Alias{"lower jaw", "mandible"},
    Alias{"c1", "vertebra_c1"},
    Alias{"c2", "vertebra_c2"},
    Alias{"ribs", "rib_1 rib_2 rib_3 rib_4 rib_5 rib_6 rib_7 rib_8 rib_9 rib_10 rib_11 rib_12"},
    Alias{"rib cage", "rib_1 rib_2 rib_3 rib_4 rib_5 rib_6 rib_7 rib_8 rib_9 rib_10 rib_11 rib_12"},
    Alias{"costal cartilages",
          "costal_cartilage_1 costal_cartilage_2 costal_cartilage_3 costal_cartilage_4 "
          "costal_cartilage_5 costal_cartilage_6 costal_cartilage_7 costal_cartilage_8 "
          "costal_cartilage_9 costal_cartilage_10"},
    Alias{"cervical vertebrae", "vertebra_c1 vertebra_c2 vertebra_c3 vertebra_c4 vertebra_c5 "
                                "vertebra_c6 vertebra_c7"},
    Alias{"thoracic vertebrae", "vertebra_t1 vertebra_t2 vertebra_t3 vertebra_t4 vertebra_t5 "
                                "vertebra_t6 vertebra_t7 vertebra_t8 vertebra_t9 vertebra_t10 "
                                "vertebra_t11 vertebra_t12"},
    Alias{"lumbar vertebrae", "vertebra_l1 vertebra_l2 vertebra_l3 vertebra_l4 vertebra_l5"},
    Alias{"metacarpals", "metacarpal_1 metacarpal_2 metacarpal_3 metacarpal_4 metacarpal_5"},
    Alias{"metatarsals", "metatarsal_1 metatarsal_2 metatarsal_3 metatarsal_4 metatarsal_5"},
};

const std::map<std::string_view, std::string_view>& wordOfForm() {
    static const std::map<std::string_view, std::string_view> table = [] {
        std::map<std::string_view, std::string_view> result;
        for (const Forms& row : kForms) {
            std::string_view rest = row.forms;
            while (!rest.empty()) {
                const std::size_t end = std::min(rest.find(' '), rest.size());
                result.emplace(rest.substr(0, end), row.word);
                rest.remove_prefix(std::min(end + 1, rest.size()));
            }
        }
        return result;
    }();
    return table;
}

} // namespace

std::string canonicalWord(std::string_view word) {
    const auto found = wordOfForm().find(word);
    return std::string(found == wordOfForm().end() ? word : found->second);
}

std::optional<Side> sideOfWord(std::string_view word) {
    for (const std::string_view left : {"left", "sinister", "sinistra", "sinistrum", "sinistri"})
        if (word == left) return Side::left;
    for (const std::string_view right : {"right", "dexter", "dextra", "dextrum", "dextri"})
        if (word == right) return Side::right;
    return std::nullopt;
}

std::span<const Alias> aliases() { return kAliases; }

} // namespace myoatlas::importer
