#include "CRedactionQPDFGuard.h"

#include <exception>

namespace {
template <typename Make> qpdf_oh guarded(Make make) {
    try {
        return make();
    } catch (std::exception const &) {
        return 0;
    }
}
} // namespace

qpdf_oh redaction_qpdf_new_placeholder(qpdf_data qpdf) {
    // Not a null: a key that is set to a reference to one is taken away.
    return guarded([qpdf] { return qpdf_make_indirect_object(qpdf, qpdf_oh_new_bool(qpdf, 0)); });
}

qpdf_oh redaction_qpdf_new_stream(qpdf_data qpdf) {
    return guarded([qpdf] { return qpdf_oh_new_stream(qpdf); });
}
