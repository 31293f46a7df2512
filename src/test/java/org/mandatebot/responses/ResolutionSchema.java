package org.mandatebot.responses;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// The published schema of a resolution's JSON.
public final class ResolutionSchema {
  private ResolutionSchema() {
  }

  /// Where a resolution does not follow it.
  public static List<String> errors(JsonNode resolution) {
    try (var schema = ResolutionView.class.getResourceAsStream("/schema/resolution.schema.json")) {
      return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema).validate(resolution).stream()
          .map(ValidationMessage::toString).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
