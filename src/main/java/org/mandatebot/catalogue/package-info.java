/// The resolutions being served.
@NullMarked
package org.mandatebot.catalogue;

import org.jspecify.annotations.NullMarked;
