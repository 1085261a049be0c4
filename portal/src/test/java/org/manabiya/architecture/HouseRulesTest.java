package org.manabiya.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.lang.annotation.Annotation;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.manabiya.core.access.OpenToAll;
import org.manabiya.core.access.Requires;
import org.manabiya.core.access.SignedInOnly;

/** The rules of the house, one test each. */
class HouseRulesTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("tests.jar"))
            .importPackages("org.manabiya");
    private static final String TEMPLATES = "org.manabiya.portal.templates..";

    @Test
    void coreKnowsNothingOfTheRoomsAboveIt() {
        hold(noClasses()
                .that()
                .resideInAPackage("org.manabiya.core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.manabiya.affairs..", "org.manabiya.lms..", "org.manabiya.mdm..", "org.manabiya.portal.."));
    }

    @Test
    void affairsMeetsOtherDomainModulesOnlyInTheirApi() {
        hold(meetsOthersOnlyInTheirApi("affairs", "lms", "mdm"));
    }

    @Test
    void lmsMeetsOtherDomainModulesOnlyInTheirApi() {
        hold(meetsOthersOnlyInTheirApi("lms", "affairs", "mdm"));
    }

    @Test
    void mdmMeetsOtherDomainModulesOnlyInTheirApi() {
        hold(meetsOthersOnlyInTheirApi("mdm", "affairs", "lms"));
    }

    @Test
    void domainModulesKnowNothingOfPages() {
        hold(noClasses()
                .that()
                .resideInAnyPackage(
                        "org.manabiya.core..", "org.manabiya.affairs..", "org.manabiya.lms..", "org.manabiya.mdm..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.mvc..", "gg.jte.."));
    }

    @Test
    void featuresOfDomainModulesAreFreeOfCycles() {
        hold(slices().matching("org.manabiya.(affairs|lms|mdm).(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true));
    }

    @Test
    void addressesStandOnlyInResourcesAndPages() {
        hold(methods()
                .that(answerARequest())
                .should()
                .beDeclaredInClassesThat()
                .haveNameMatching(".*(Resource|Pages)"));
    }

    @Test
    void pagesStandOnlyInThePortal() {
        hold(classes().that().haveSimpleNameEndingWith("Pages").should().resideInAPackage("org.manabiya.portal.."));
    }

    @Test
    void jsonStandsWithItsModule() {
        hold(classes()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .and()
                .areAnnotatedWith(jakarta.ws.rs.Path.class)
                .should()
                .resideOutsideOfPackage("org.manabiya.portal.."));
    }

    @Test
    void everyAddressHasExactlyOneRule() {
        hold(methods().that(answerARequest()).should(haveExactlyOneRule()));
    }

    @Test
    void entitiesReferToOthersById() {
        hold(fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .notBeAnnotatedWith(ManyToOne.class)
                .andShould()
                .notBeAnnotatedWith(OneToOne.class));
    }

    @Test
    void nothingIsNamedForALayer() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackage(TEMPLATES)
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Service|DTO|Dto)"));
    }

    @Test
    void timeComesFromTheClock() {
        hold(noClasses()
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now"));
    }

    @Test
    void oldDatesStayAtTheEdgeOfTheDatabase() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackage("org.manabiya.core.data..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Date.class));
    }

    @Test
    void nobodyStartsBareThreads() {
        hold(noClasses().should().callConstructor(Thread.class, Runnable.class));
    }

    @Test
    void nothingIsPrintedToTheConsole() {
        hold(noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err"));
    }

    @Test
    void onlyTheStartAndTestsNameTheDatabaseVendors() {
        hold(noClasses()
                .that(not(resideInAnyPackage("org.manabiya.core.data..", "org.manabiya.portal.start..")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.h2..", "org.postgresql..")));
    }

    @Test
    void entitiesHaveNoSetters() {
        hold(noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameMatching("set[A-Z].*"));
    }

    private static void hold(ArchRule rule) {
        rule.allowEmptyShould(true).check(PRODUCT);
    }

    private static ArchRule meetsOthersOnlyInTheirApi(String module, String... others) {
        return noClasses()
                .that()
                .resideInAPackage("org.manabiya." + module + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "org.manabiya." + others[0] + "..", "org.manabiya." + others[1] + "..")
                        .and(not(resideInAnyPackage(
                                "org.manabiya." + others[0] + ".api..", "org.manabiya." + others[1] + ".api.."))));
    }

    private static com.tngtech.archunit.base.DescribedPredicate<JavaMethod> answerARequest() {
        return com.tngtech.archunit.base.DescribedPredicate.describe(
                "answer a request", method -> List.<Class<? extends Annotation>>of(
                                GET.class, POST.class, PUT.class, DELETE.class, PATCH.class, HEAD.class)
                        .stream()
                        .anyMatch(method::isAnnotatedWith));
    }

    private static ArchCondition<JavaMethod> haveExactlyOneRule() {
        return new ArchCondition<>("have exactly one rule of the permission table") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                long rules =
                        List.<Class<? extends Annotation>>of(Requires.class, SignedInOnly.class, OpenToAll.class)
                                .stream()
                                .filter(method::isAnnotatedWith)
                                .count();
                events.add(new SimpleConditionEvent(
                        method, rules == 1, method.getFullName() + " has " + rules + " rules"));
            }
        };
    }
}
