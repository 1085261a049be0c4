package org.manabiya.core.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * For whom a job works: inside the request context of the job the {@link org.manabiya.core.access.Caller} is the account that ordered it,
 * with the rights that it holds now. A request of a browser or a machine has its own sign-in and never asks for this.
 */
@RequestScoped
public class OnBehalf {
    private UUID account;

    /** To be said before anybody asks who is calling. */
    public void of(UUID owner) {
        this.account = owner;
    }

    /** The account, or empty in a request. */
    public Optional<UUID> account() {
        return Optional.ofNullable(account);
    }
}
