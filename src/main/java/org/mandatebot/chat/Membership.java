package org.mandatebot.chat;

/// What somebody is in a group. `UNKNOWN`: the platform could not be asked.
public enum Membership {
  ADMINISTRATOR, OTHER, UNKNOWN
}
