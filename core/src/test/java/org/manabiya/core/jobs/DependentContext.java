package org.manabiya.core.jobs;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Singleton;
import java.lang.annotation.Annotation;
import org.glassfish.hk2.api.ActiveDescriptor;
import org.glassfish.hk2.api.Context;
import org.glassfish.hk2.api.ServiceHandle;
import org.glassfish.hk2.api.TypeLiteral;
import org.glassfish.hk2.utilities.binding.AbstractBinder;

/** Lets Jersey without a container serve a resource that is {@code @Dependent}. */
final class DependentContext implements Context<Dependent> {

    static AbstractBinder binder() {
        return new AbstractBinder() {
            @Override
            protected void configure() {
                bind(DependentContext.class)
                        .to(new TypeLiteral<Context<Dependent>>() {})
                        .in(Singleton.class);
            }
        };
    }

    @Override
    public Class<? extends Annotation> getScope() {
        return Dependent.class;
    }

    @Override
    public <U> U findOrCreate(ActiveDescriptor<U> descriptor, ServiceHandle<?> root) {
        return descriptor.create(root);
    }

    @Override
    public boolean containsKey(ActiveDescriptor<?> descriptor) {
        return false;
    }

    @Override
    public void destroyOne(ActiveDescriptor<?> descriptor) {
        // Nothing is kept.
    }

    @Override
    public boolean supportsNullCreation() {
        return false;
    }

    @Override
    public boolean isActive() {
        return true;
    }

    @Override
    public void shutdown() {
        // Nothing is kept.
    }
}
