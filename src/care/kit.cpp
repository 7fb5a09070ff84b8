#include "care/kit.h"

namespace myoatlas::care {

void setMember(std::set<std::string>& ids, const std::string& id, bool isMember) {
    if (isMember)
        ids.insert(id);
    else
        ids.erase(id);
}

} // namespace myoatlas::care
