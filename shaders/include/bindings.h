// Included by C++ and GLSL: every number that both have to agree on.

#define ATTRIBUTE_POSITION 0
#define ATTRIBUTE_NORMAL 1
#define ATTRIBUTE_TEXCOORD 2
#define ATTRIBUTE_STRUCTURE 3
// Essential and spillover weight of two zones each; GLSL 3.30 takes no sums as locations.
#define ATTRIBUTE_ZONES_01 4
#define ATTRIBUTE_ZONES_23 5
#define ATTRIBUTE_ZONES_45 6
#define ATTRIBUTE_ZONES_67 7

// Per instance, of markers and deep volumes.
#define ATTRIBUTE_CENTRE 0
#define ATTRIBUTE_HUE 1
#define ATTRIBUTE_SHAPE 2
#define ATTRIBUTE_AXIS_X 3
#define ATTRIBUTE_AXIS_Y 4
#define ATTRIBUTE_AXIS_Z 5

#define UNIT_STRUCTURE_STATES 0
#define UNIT_SCENE_COLOUR 1
#define UNIT_SCENE_DEPTH 2
#define UNIT_ACCUMULATION 3
#define UNIT_WEIGHT_SUM 4
#define UNIT_MASK 5
#define UNIT_OCCLUSION 6
#define UNIT_COMPOSED 7
#define UNIT_LABELS 8

#define BLOCK_FRAME 0
#define BLOCK_ZONES 1

#define MAX_ZONES 8
// Pairs of zones that a program of the skin reads. Most pictures show one or two zones, and each
// pair is a varying more to set up for every triangle.
#if defined(FEW_ZONES) || defined(NO_ZONES)
#define ZONE_PAIRS 1
#else
#define ZONE_PAIRS (MAX_ZONES / 2)
#endif
#define ZONE_STYLE_HEAT 0
#define ZONE_STYLE_STIPPLE 1
#define ZONE_STYLE_DENSITY 2
#define ZONE_STYLE_DIFFERENCE 3

// The map of how many points refer where: sRGB of its bands, the least first. Lightness falls
// evenly, so that more is darker in print and for every kind of colour vision.
#define DENSITY_BANDS 6
#define DENSITY_COLOUR_0 0.992, 0.906, 0.643
#define DENSITY_COLOUR_1 0.988, 0.741, 0.439
#define DENSITY_COLOUR_2 0.949, 0.541, 0.349
#define DENSITY_COLOUR_3 0.831, 0.322, 0.353
#define DENSITY_COLOUR_4 0.604, 0.180, 0.424
#define DENSITY_COLOUR_5 0.325, 0.106, 0.392

// Texels of one structure in the state texture, and structures in one of its rows.
#define STATE_TEXELS 3
#define STATES_PER_ROW 256

// Per vertex, of cut faces, beside ATTRIBUTE_POSITION and ATTRIBUTE_STRUCTURE.
#define ATTRIBUTE_OFFSET 1
#define ATTRIBUTE_MATERIAL 2

// What a cut face is painted with.
#define CAP_PLAIN 0.0
#define CAP_MUSCLE 1.0
#define CAP_SPONGY 2.0
#define CAP_FAT 3.0
#define CAP_DERMIS 4.0
#define CAP_LINE 5.0
#define CAP_CAVITY 6.0
