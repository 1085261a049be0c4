package org.manabiya.mdm.lending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.access.Locator;
import org.manabiya.core.access.Place;
import org.manabiya.core.people.PersonLocator;

/** Locates {@code {loan}}: at the school that lent the unit, in the classes of the borrower. */
@Dependent
public class LoanLocator implements Locator {
    private final Loans loans;
    private final PersonLocator people;

    @Inject
    public LoanLocator(Loans loans, PersonLocator people) {
        this.loans = loans;
        this.people = people;
    }

    @Override
    public String parameter() {
        return "loan";
    }

    @Override
    public Optional<Place> locate(UUID id) {
        return loans.find(id)
                .map(loan -> new Place(
                        loan.municipalityId(),
                        loan.schoolId(),
                        people.locate(loan.personId()).map(Place::classes).orElse(Set.of()),
                        null));
    }
}
