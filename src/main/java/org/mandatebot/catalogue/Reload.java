package org.mandatebot.catalogue;

/// Reads the files of the catalogue anew, aside from what is being served; changes nothing.
@FunctionalInterface
public interface Reload {
  Reading read();
}
