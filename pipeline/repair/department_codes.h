// repair: codes of departments as they stand behind a body's code in the symbols of official
// letters (công văn): "1881/KCB-QLCL", "455/SYT-NVD". The set is open; these are common ones, by
// the abbreviating habits of Nghị định 30/2020/NĐ-CP and the organisation of ministries, offices
// and provincial departments. What is not here may still be right; it is then no evidence.
//
// Pure; thread-safe.
#pragma once

#include <string_view>

namespace trichdan {

bool is_department_code(std::string_view code);

}  // namespace trichdan
