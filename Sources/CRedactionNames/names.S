/* Puts names.model into the library itself: a bundle beside it would be lost when the command is copied elsewhere.
   The assembler finds the file by the header search path. A build does not look whether the model is newer than what
   was made of it, so this file changes with it.
   SHA-256: 2f0b03facf63a43ccbbdd1a8d25631124efc24fd0930148728fadc4c8de6a439 */
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
