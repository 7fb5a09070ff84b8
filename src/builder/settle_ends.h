#pragma once

#include "body/body.h"
#include "builder/settle_bones.h"

namespace myoatlas::builder {

/// Draws the ends of `muscle` that stop a little short of bone on to it: the last part of the
/// fibres stretches, most at the very end. Ends in skin, fascia or other muscles stay, and so do
/// ends without bone within a centimetre and a half.
void drawEndsToBone(body::Structure& muscle, const BoneRoom& bones);

} // namespace myoatlas::builder
