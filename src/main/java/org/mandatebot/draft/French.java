package org.mandatebot.draft;
final class French { static final Wording WORDING = English.WORDING; private French() {} }
