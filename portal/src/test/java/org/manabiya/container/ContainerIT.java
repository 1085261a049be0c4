package org.manabiya.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.File;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.manabiya.affairs.data.Affairs;
import org.manabiya.core.access.Locator;
import org.manabiya.core.data.Core;
import org.manabiya.lms.data.Lms;
import org.manabiya.mdm.data.Mdm;

/**
 * What only the container can show, inside the very WAR that ships: the modules' beans find each other and share one transaction.
 * One class, since each deployment boots a server.
 */
@ExtendWith(ArquillianExtension.class)
class ContainerIT {
    @Inject
    private TwoModules twoModules;

    @Inject
    private NotedJob job;

    @Inject
    @Any
    private Instance<Locator> locators;

    @Inject
    @Core
    private EntityManager core;

    @Inject
    @Affairs
    private EntityManager affairs;

    @Inject
    @Lms
    private EntityManager lms;

    @Inject
    @Mdm
    private EntityManager mdm;

    @Deployment
    static WebArchive product() {
        var assertions = new File(Assertions.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("manabiya.war")))
                .addClasses(ContainerIT.class, TwoModules.class, NotedJob.class)
                .addAsLibraries(assertions);
    }

    @Test
    void theEntityManagerOfEveryModuleAnswers() {
        for (EntityManager em : List.of(core, affairs, lms, mdm)) {
            for (var entity : em.getMetamodel().getEntities()) {
                var count = "select count(e) from " + entity.getName() + " e";
                assertThat(em.createQuery(count, Long.class).getSingleResult())
                        .as(entity.getName())
                        .isNotNegative();
            }
            assertThat(em.getMetamodel().getEntities()).isNotEmpty();
        }
    }

    @Test
    void everyModuleLocatesItsThings() {
        var parameters = locators.stream().map(Locator::parameter).toList();

        assertThat(parameters).doesNotHaveDuplicates().contains("school", "class", "person", "device", "handout");
        assertThat(locators).allSatisfy(locator -> assertThat(locator.locate(UUID.randomUUID()))
                .as(locator.parameter())
                .isEmpty());
    }

    @Test
    void whatTwoModulesWriteIsOneTransactionAndItsJobRuns() throws InterruptedException {
        assertThatThrownBy(() -> twoModules.writeAndFail("かえで市")).isInstanceOf(RuntimeException.class);
        assertThat(twoModules.municipalities("かえで市")).isZero();
        assertThat(twoModules.models("かえで市")).isZero();

        twoModules.write("さくら市");
        assertThat(twoModules.municipalities("さくら市")).isOne();
        assertThat(twoModules.models("さくら市")).isOne();
        assertThat(job.next()).as("the job of what failed never runs").isEqualTo("さくら市");
    }
}
