package org.manabiya.portal.api;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/** Every operation of the API that this installation answers, of every module. */
@Dependent
public class ApiOperations {
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final BeanManager beans;

    @Inject
    public ApiOperations(BeanManager beans) {
        this.beans = beans;
    }

    /** By address, what reads before what writes. */
    public List<ApiOperation> all() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(Bean::getBeanClass)
                .distinct()
                .filter(ApiOperation::isResource)
                .flatMap(ApiOperation::of)
                .sorted(Comparator.comparing(ApiOperation::path)
                        .thenComparing(operation -> METHODS.indexOf(operation.method())))
                .toList();
    }
}
