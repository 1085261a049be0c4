package org.manabiya.portal.mdm.lending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.people.People;
import org.manabiya.core.people.Person;
import org.manabiya.mdm.lending.Handover;
import org.manabiya.portal.page.Flash;

/** Says on the next page what a scan did, or why it did nothing, and lets that page take it back. */
@Dependent
public class Told {
    private final Flash flash;
    private final People people;

    @Inject
    public Told(Flash flash, People people) {
        this.flash = flash;
        this.people = people;
    }

    /** Does it and goes on to the address, which learns how to undo it. */
    String then(String address, Supplier<Handover> act) {
        try {
            Handover done = act.get();
            tell(done);
            return "redirect:" + (done.act() == null ? address : address + mark(address) + undoing(done));
        } catch (Refusal refusal) {
            flash.refused(refusal);
            return "redirect:" + address;
        }
    }

    private static String mark(String address) {
        return address.contains("?") ? "&" : "?";
    }

    private static String undoing(Handover done) {
        return "device=" + done.device() + "&act=" + done.act();
    }

    private void tell(Handover done) {
        String before = name(done.from());
        String now = name(done.to());
        switch (done.what()) {
            case LENT -> flash.success("lending.done.LENT", done.tag(), now);
            case MOVED -> flash.success("lending.done.MOVED", done.tag(), now, before);
            case TAKEN_HOME -> flash.success("lending.done.TAKEN_HOME", done.tag(), now);
            case RETURNED -> flash.success("lending.done.RETURNED", done.tag(), before);
            case BROUGHT_BACK -> flash.success("lending.done.BROUGHT_BACK", done.tag(), now);
            case ALREADY -> flash.success("lending.done.ALREADY", done.tag());
        }
    }

    private String name(UUID person) {
        return person == null ? "—" : people.find(person).map(Person::name).orElse("—");
    }
}
