/// The command line: `serve`, `ask`, `validate`, `import`, `diff`, `export`, `eval`. Exit code 0, 1 for a negative result, 2 for
/// wrong use.
///
/// All but `serve` read the same files as the service and need neither a database nor a network.
@NullMarked
package org.mandatebot.cli;

import org.jspecify.annotations.NullMarked;
