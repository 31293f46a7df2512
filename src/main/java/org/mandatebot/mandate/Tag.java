package org.mandatebot.mandate;

/// A topic that tasks are filed under.
public record Tag(String id, Bilingual name) {
}
