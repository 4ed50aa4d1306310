// ocr, internal.
#pragma once

namespace trichdan {

// libtesseract is linked to an OpenMP runtime whose threads, on this kind of work, only wait for
// each other: a page takes six times as long. Neither omp_set_num_threads nor OMP_THREAD_LIMIT set
// from inside helps; forbidding parallel regions in the calling thread does.
void forbid_openmp_threads();

}  // namespace trichdan
