// SPDX-License-Identifier: Apache-2.0
package org.parallax;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rooms keep to themselves, and core keeps off the network, the console and the database. */
class ArchitectureTest {
    private static final String ROOT = "org.parallax";
    private static final List<String> ROOMS =
            List.of("extract", "annotate", "interpret", "group", "resolve", "collate", "report");
    /** Support that any room may use; {@code encode} is not among them: rooms see it as an interface of the model. */
    private static final List<String> SUPPORT = List.of("model", "lexicon");

    /** Which libraries a package may use beside the Java platform's. */
    private static final Map<String, List<String>> LIBRARIES = Map.ofEntries(
            Map.entry("model", List.of()),
            Map.entry("lexicon", List.of()),
            Map.entry("extract", List.of("org.jsoup..", "com.fasterxml.jackson..", "org.netpreserve.jwarc..")),
            Map.entry("annotate", List.of()),
            Map.entry("interpret", List.of()),
            Map.entry("group", List.of()),
            Map.entry("resolve", List.of()),
            Map.entry("collate", List.of()),
            Map.entry("report", List.of("com.fasterxml.jackson..")),
            Map.entry("report.record", List.of("com.fasterxml.jackson..")),
            Map.entry("report.table", List.of("com.fasterxml.jackson..")),
            // vocabulary and inventory are JSON files
            Map.entry("encode", List.of("ai.onnxruntime..", "com.fasterxml.jackson.core..")));

    /** Everything that is compiled beside the pipeline: core without its tests. */
    private static final JavaClasses CORE = new ClassFileImporter()
            .importUrl(Pipeline.class.getProtectionDomain().getCodeSource().getLocation());

    static Stream<String> packages() {
        return LIBRARIES.keySet().stream().sorted();
    }

    @Test
    void everyPackageHasItsRule() {
        Set<String> found = new TreeSet<>();
        CORE.forEach(type -> found.add(type.getPackageName()));
        Set<String> known = new TreeSet<>(Set.of(ROOT));
        LIBRARIES.keySet().forEach(name -> known.add(ROOT + "." + name));
        assertThat(found).isEqualTo(known);
        assertThat(LIBRARIES.keySet()).containsAll(ROOMS).containsAll(SUPPORT);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageUsesItselfItsSupportAndItsLibrariesOnly(String name) {
        Stream<String> support = name.equals("model") || name.equals("lexicon") ? Stream.of() : SUPPORT.stream();
        String[] allowed = Stream.of(
                        Stream.of(ROOT + "." + name, "java..", "org.jspecify.annotations"),
                        support.map(other -> ROOT + "." + other),
                        LIBRARIES.getOrDefault(name, List.of()).stream())
                .flatMap(packages -> packages)
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(ROOT + "." + name)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed).or(arrays()))
                .because("a room knows the model, its word lists and its own libraries, never another room")
                .check(CORE);
    }

    /** Arrays of primitives belong to no package. */
    private static DescribedPredicate<JavaClass> arrays() {
        return DescribedPredicate.describe(
                "primitives and their arrays",
                type -> type.getBaseComponentType().isPrimitive());
    }

    @Test
    void onlyThePipelineSeesAllRooms() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".Pipeline")
                .and()
                .resideInAPackage(ROOT)
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + ".*"))
                .check(CORE);
    }

    @Test
    void coreNeitherPrintsNorLogs() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CORE);
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.util.logging..", "org.slf4j.."))
                .because("what is odd about an article is returned as a warning, and the app says it")
                .check(CORE);
    }

    @Test
    void coreHasNoSocketsNoDatabaseAndNoSpark() {
        // a URI is a value; everything else in java.net can reach the network
        DescribedPredicate<JavaClass> address = DescribedPredicate.describe(
                "values of java.net",
                type -> Set.of("java.net.URI", "java.net.URISyntaxException").contains(type.getName()));
        noClasses()
                .that()
                // asks where its own classes lie, which Java tells as a URL
                .doNotHaveFullyQualifiedName(ROOT + ".report.record.Build")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "java.net..", "java.nio.channels..", "java.sql..", "javax.sql..", "org.apache.spark..")
                        .and(DescribedPredicate.not(address)))
                .check(CORE);
    }

    @Test
    void staticFieldsAreConstants() {
        fields().that().areStatic().should().beFinal().check(CORE);
    }

    @Test
    void nothingAsksForTheClockOrForChance() {
        noClasses()
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.util.Locale.class, "getDefault")
                .orShould()
                .callMethod(java.time.ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(java.nio.charset.Charset.class, "defaultCharset")
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .because("the same bytes in give the same bytes out, on any machine and any day")
                .check(CORE);
    }
}
