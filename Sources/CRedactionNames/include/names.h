/* The built-in model of names: the bytes of names.model, as `make train` wrote them.
   Functions, because Swift imports no arrays of unknown length. */
extern const unsigned char redaction_names_start[];
extern const unsigned char redaction_names_end[];

static inline const void *redaction_names(void) { return redaction_names_start; }
static inline long redaction_names_length(void) { return redaction_names_end - redaction_names_start; }
