#pragma once

#include "body/body.h"
#include "builder/settle_bones.h"

namespace myoatlas::builder {

/// Stretches the fibre coordinates along so that they run from 0 to 1.
void coverFibres(body::Mesh& mesh);

/// Draws the ends of `muscle` that stop a little short of bone on to it: the last part of the
/// fibres stretches, most at the very end. Ends in skin, fascia or other muscles stay, and so do
/// ends without bone within two centimetres.
void drawEndsToBone(body::Structure& muscle, const BoneRoom& bones);

} // namespace myoatlas::builder
