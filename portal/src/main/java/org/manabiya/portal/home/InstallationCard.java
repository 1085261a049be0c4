package org.manabiya.portal.home;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Role;
import org.manabiya.core.organisation.Municipalities;

/** For the operator: the municipalities of the installation. */
@Dependent
class InstallationCard implements HomeCard {
    private final Caller caller;
    private final Municipalities municipalities;

    @Inject
    InstallationCard(Caller caller, Municipalities municipalities) {
        this.caller = caller;
        this.municipalities = municipalities;
    }

    @Override
    public Rank rank() {
        return Rank.INSTALLATION;
    }

    @Override
    public Optional<Part> part() {
        return caller.is(Role.OPERATOR)
                ? Optional.of(new Part("home/installation.jte", Map.of("municipalities", municipalities.all())))
                : Optional.empty();
    }
}
