// repair: departments in the symbol of a công văn ("1881/KCB-QLCL") that nobody knows and of which
// a letter is open.
//
// Immutable; may be used by several threads. Notes what it did in `repairs`.
#pragma once

#include "extract/mentions.h"
#include "repair/department_repair.h"
#include "repair/reference_text.h"
#include "repair/repairs.h"

namespace trichdan {

// Makes such a reference one to check; a department that is put right goes into its symbol.
void doubt_departments(Reference& r, const ReferenceText& text, const DepartmentRepair& departments,
                       Repairs& repairs);

}  // namespace trichdan
