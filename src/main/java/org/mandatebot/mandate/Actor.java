package org.mandatebot.mandate;

import java.util.Optional;

/// Somebody of whom the resolution asks something, or to whom something is owed.
///
/// @param partOf the id of a wider actor that includes this one
public record Actor(String id, Bilingual name, Names also, Optional<String> partOf, Citation ground) {
}
