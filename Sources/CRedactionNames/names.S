/* Puts names.model into the library itself: a bundle beside it would be lost when the command is copied elsewhere.
   The assembler finds the file by the header search path. */
#if defined(__APPLE__)
#define SYMBOL(name) _##name
    .section __TEXT,__const
#else
#define SYMBOL(name) name
    .section .rodata
#endif

    .globl SYMBOL(redaction_names_start)
    .globl SYMBOL(redaction_names_end)
    .p2align 4
SYMBOL(redaction_names_start):
    .incbin "names.model"
SYMBOL(redaction_names_end):
    .byte 0

#if defined(__linux__)
    .section .note.GNU-stack,"",%progbits
#endif
