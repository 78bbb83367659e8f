// The shipped binary takes the C++ runtime into itself: finding, mapping and relocating the shared
// one costs a tenth of the start, and one library less must be there.
//
// The linker gets these arguments from the object, as Swift's own autolinking does it: they must
// stand before those that the Swift driver adds for its static library, and flags of a package
// always stand behind them.
#include "internal.h"

#ifdef KHUE_STANDALONE
__asm__(".pushsection .swift1_autolink_entries,\"e\",@progbits\n"
        ".asciz \"-Wl,--as-needed\"\n"
        ".asciz \"-l:libstdc++.a\"\n"
        ".asciz \"-l:libgcc_eh.a\"\n"
        ".popsection");
#endif
