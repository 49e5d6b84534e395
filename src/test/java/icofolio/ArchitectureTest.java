package icofolio;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The arrows of the house: which room may import which, and which library lives where. */
@AnalyzeClasses(packages = "icofolio", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  private static final String[] CORE =
      rooms("money", "sale", "vesting", "book", "reading", "rule", "entry", "report");

  /** What each room may import of the other rooms. A room that is missing here is an error. */
  private static final Map<String, Set<String>> MAY_IMPORT =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("money", Set.of()),
              Map.entry("sale", Set.of("money")),
              Map.entry("vesting", Set.of("money", "sale")),
              Map.entry("book", Set.of("money", "sale", "vesting")),
              Map.entry("reading", Set.of("money", "sale", "book")),
              Map.entry("rule", Set.of("money", "sale", "vesting", "book")),
              Map.entry("entry", Set.of("money", "sale", "vesting", "book", "rule")),
              Map.entry(
                  "report", Set.of("money", "sale", "vesting", "book", "reading", "rule", "entry")),
              Map.entry("tracker", core()),
              Map.entry("store", core("tracker")),
              Map.entry("exchange", core("tracker")),
              Map.entry("chain", core("tracker")),
              Map.entry("quote", core("tracker")),
              Map.entry("render", core()),
              Map.entry("tui", core("tracker", "render")),
              Map.entry(
                  "cli", core("tracker", "store", "exchange", "chain", "quote", "render", "tui"))));

  @ArchTest
  static final ArchRule everyRoomImportsOnlyWhatItMay =
      classes().should(importOnlyRoomsBelow()).as("arrows point down only");

  @ArchTest
  static final ArchRule noCycles =
      slices().matching("icofolio.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

  @ArchTest
  static final ArchRule theCoreIsPure =
      classes()
          .that()
          .resideInAnyPackage(CORE)
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(CORE)
                  .or(resideInAnyPackage("org.jspecify.annotations"))
                  .or(pureJdk()))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule theCoreHasNoClock =
      noClasses()
          .that()
          .resideInAnyPackage(CORE)
          .should()
          .accessTargetWhere(readsTheClock())
          .allowEmptyShould(true);

  @ArchTest static final ArchRule picocli = only("picocli..", "cli");
  @ArchTest static final ArchRule calendars = only("biweekly..", "exchange");
  @ArchTest static final ArchRule lanterna = only("com.googlecode.lanterna..", "tui");
  @ArchTest static final ArchRule h2 = only("org.h2..", "store");
  @ArchTest static final ArchRule jdbc = only("java.sql..", "store");

  @ArchTest
  static final ArchRule jackson = only("tools.jackson..", "exchange", "render", "chain", "cli");

  @ArchTest static final ArchRule web3j = only("org.web3j..", "chain");
  @ArchTest static final ArchRule http = only("okhttp3..", "chain");

  private static ArchRule only(String library, String... where) {
    return noClasses()
        .that(not(resideInAnyPackage(rooms(where))))
        .should()
        .dependOnClassesThat(resideInAPackage(library))
        .allowEmptyShould(true)
        .as(library + " appears only in " + String.join(", ", where));
  }

  private static DescribedPredicate<JavaClass> pureJdk() {
    var outside =
        resideInAnyPackage(
            "java.io..", "java.nio.file..", "java.nio.channels..", "java.net..", "java.sql..");
    // A serializable type and a checked failure are no input or output.
    var harmless = Set.of("java.io.Serializable", "java.io.Serial", "java.io.UncheckedIOException");
    return resideInAPackage("java..")
        .and(
            not(outside)
                .or(
                    DescribedPredicate.describe(
                        "is harmless", type -> harmless.contains(type.getName()))))
        .or(DescribedPredicate.describe("is primitive", JavaClass::isPrimitive))
        .or(DescribedPredicate.describe("is an array", JavaClass::isArray))
        .as("the JDK without input and output");
  }

  private static DescribedPredicate<JavaAccess<?>> readsTheClock() {
    return DescribedPredicate.describe(
        "reads the clock",
        access -> {
          AccessTarget target = access.getTarget();
          String owner = target.getOwner().getName();
          String name = target.getName();
          boolean time = owner.startsWith("java.time.") && name.equals("now");
          boolean clock = owner.equals("java.time.Clock") && name.startsWith("system");
          boolean system =
              owner.equals("java.lang.System")
                  && Set.of("currentTimeMillis", "nanoTime").contains(name);
          boolean zone = owner.equals("java.time.ZoneId") && name.equals("systemDefault");
          return time || clock || system || zone;
        });
  }

  private static ArchCondition<JavaClass> importOnlyRoomsBelow() {
    return new ArchCondition<>("import only rooms below") {
      @Override
      public void check(JavaClass origin, ConditionEvents events) {
        String room = room(origin);
        if (room.isEmpty()) {
          return;
        }
        Set<String> allowed = MAY_IMPORT.get(room);
        if (allowed == null) {
          events.add(
              SimpleConditionEvent.violated(
                  origin, "no arrow is drawn for the room " + room + ": " + origin.getName()));
          return;
        }
        for (var dependency : origin.getDirectDependenciesFromSelf()) {
          String target = room(dependency.getTargetClass().getBaseComponentType());
          if (!target.isEmpty() && !target.equals(room) && !allowed.contains(target)) {
            events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
          }
        }
      }
    };
  }

  private static String room(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith("icofolio.") ? name.split("\\.", -1)[1] : "";
  }

  private static Set<String> core(String... more) {
    var all = new java.util.TreeSet<>(Arrays.asList(more));
    all.addAll(Set.of("money", "sale", "vesting", "book", "reading", "rule", "entry", "report"));
    return all;
  }

  private static String[] rooms(String... names) {
    return Arrays.stream(names).map(name -> "icofolio." + name + "..").toArray(String[]::new);
  }
}
