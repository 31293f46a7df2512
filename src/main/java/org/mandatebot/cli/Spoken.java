package org.mandatebot.cli;

import org.mandatebot.mandate.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a language.
final class Spoken implements ITypeConverter<Language> {
  @Override
  public Language convert(String text) {
    return Language.of(text).orElseThrow(() -> new TypeConversionException("it is en or fr, not '" + text + "'"));
  }
}
