package org.manabiya.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;
import org.manabiya.core.access.OpenToAll;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.portal.page.Texts;

class ApiOperationTest {
    @Path("api/v1/bells/")
    static class BellResource {
        @GET
        @Path("{bell: \\d+}/")
        @Requires(Permission.SCHOOL_SEE)
        public String one() {
            return "";
        }

        @POST
        @OpenToAll
        public String ring() {
            return "";
        }

        @POST
        @Consumes("text/plain")
        @OpenToAll
        @Operation(hidden = true)
        public String refuse() {
            return "";
        }

        public String helper() {
            return "";
        }
    }

    @Test
    void anOperationTellsWhereItIsAndWhoMay() {
        var operations = ApiOperation.of(BellResource.class).toList();

        assertThat(operations)
                .extracting(ApiOperation::method, ApiOperation::path, ApiOperation::id, ApiOperation::permission)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                "GET", "/api/v1/bells/{bell}", "bell.one", Permission.SCHOOL_SEE),
                        org.assertj.core.groups.Tuple.tuple("POST", "/api/v1/bells", "bell.ring", null));
        assertThat(operations).filteredOn(ApiOperation::isOpen).hasSize(1);
    }

    @Test
    void everyOperationSaysInBothLanguagesWhatItDoes() {
        var silent = new TreeSet<String>();
        resources().flatMap(ApiOperation::of).forEach(operation -> {
            for (String language : List.of("ja", "en")) {
                for (String key : List.of("api." + operation.id(), "api.tag." + operation.tag())) {
                    if (!Texts.in(language).has(key)) {
                        silent.add(key);
                    }
                }
            }
        });
        assertThat(silent).isEmpty();
    }

    @Test
    void noTwoOperationsShareAName() {
        assertThat(resources().flatMap(ApiOperation::of).map(ApiOperation::id)).doesNotHaveDuplicates();
    }

    private static Stream<Class<?>> resources() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.manabiya").stream()
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(ApiOperation::isResource);
    }
}
