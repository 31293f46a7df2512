package org.mandatebot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Which room may import which.
class HouseTest {
  private static final String ROOT = "org.mandatebot.";
  private static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.mandatebot");
  private static final Set<String> CORE = Set.of("mandate", "source", "draft", "compare", "catalogue", "ask",
      "responses", "chat", "remind", "feedback", "conversation", "eval");
  private static final Map<String, Set<String>> MAY_IMPORT = mayImport();

  private static Map<String, Set<String>> mayImport() {
    Map<String, Set<String>> table = new HashMap<>(
        Map.of("mandate", Set.of(), "source", Set.of("mandate"), "draft", Set.of("mandate", "source"), "compare",
            Set.of("mandate"), "catalogue", Set.of("mandate", "source", "draft", "compare"), "ask",
            Set.of("mandate", "catalogue"), "responses", Set.of("mandate", "ask", "compare"), "chat",
            Set.of("mandate", "responses"), "remind", Set.of("mandate", "catalogue", "chat", "responses"), "store",
            Set.of("mandate", "catalogue", "remind", "feedback", "chat")));
    table.put("feedback", Set.of());
    table.put("conversation",
        Set.of("mandate", "compare", "catalogue", "ask", "remind", "feedback", "chat", "responses"));
    table.put("eval", Set.of("mandate", "catalogue", "ask", "responses"));
    Stream.of("telegram", "web", "cli").forEach(edge -> table.put(edge, CORE));
    return table;
  }

  @Test
  void roomsImportOnlyWhatTheTableAllows() {
    Set<String> broken = new TreeSet<>();
    for (JavaClass type : CLASSES)
      for (JavaClass other : type.getDirectDependenciesFromSelf().stream().map(each -> each.getTargetClass())
          .collect(Collectors.toSet()))
        if (!room(type).equals(room(other)) && !room(other).isEmpty() && !room(type).isEmpty()
            && !MAY_IMPORT.getOrDefault(room(type), Set.of()).contains(room(other)))
          broken.add(
              room(type) + " imports " + room(other) + ": " + type.getSimpleName() + " -> " + other.getSimpleName());
    assertEquals(Set.of(), broken);
  }

  @Test
  void everyRoomIsInTheTable() {
    assertEquals(MAY_IMPORT.keySet(),
        CLASSES.stream().map(HouseTest::room).filter(room -> !room.isEmpty()).collect(Collectors.toSet()));
  }

  @Test
  void thereAreNoCycles() {
    slices().matching("org.mandatebot.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void mandateIsPlainJava() {
    classes().that().resideInAPackage("org.mandatebot.mandate..").should().onlyDependOnClassesThat()
        .resideInAnyPackage("org.mandatebot.mandate..", "java..", "org.jspecify..").check(CLASSES);
  }

  @Test
  void whatIsPublicIsUsedFromAnotherRoom() {
    Set<String> idle = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      boolean shown = type.getModifiers().toString().contains("PUBLIC") && type.getEnclosingClass().isEmpty();
      boolean used = type.getDirectDependenciesToSelf().stream()
          .anyMatch(each -> !each.getOriginClass().getPackageName().equals(type.getPackageName()));
      if (shown && !used && !type.getName().contains("$") && !type.getName().equals(Main.class.getName()))
        idle.add(type.getName());
    }
    assertEquals(Set.of(), idle);
  }

  /// The room of a class; empty for what is not ours, or at the root.
  private static String room(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith(ROOT) ? Arrays.asList(name.substring(ROOT.length()).split("\\.", -1)).getFirst() : "";
  }
}
