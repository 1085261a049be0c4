package org.manabiya.lms.materials;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Place;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.Classes;
import org.manabiya.core.organisation.SchoolClass;

/** Hands materials of the caller to classes of the caller, and takes them back. */
@Dependent
public class HandOut {
    private static final int MOST = 30;

    /**
     * What to hand to whom.
     *
     * @param instruction a word to the pupils; may be blank
     * @param dueOn the day by which it should be done, or null
     * @param key of the sender's choice: an order sent again under its key hands nothing out again; or null
     */
    public record Order(List<UUID> classes, List<UUID> materials, String instruction, LocalDate dueOn, UUID key) {
        public Order {
            classes = distinct(classes);
            materials = distinct(materials);
        }

        private static List<UUID> distinct(List<UUID> ids) {
            return ids == null ? List.of() : List.copyOf(new LinkedHashSet<>(ids));
        }
    }

    private final Handouts handouts;
    private final Materials materials;
    private final Classes classes;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public HandOut(Handouts handouts, Materials materials, Classes classes, Caller caller, Audit audit, Clock clock) {
        this.handouts = handouts;
        this.materials = materials;
        this.classes = classes;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Hands all the materials to each of the classes: one handout a class. The same order again answers what the first handed out.
     *
     * @throws Refusal NOT_FOUND for a class or a material that is not the caller's, INVALID for an order that says too little
     */
    @Transactional
    public List<Handout> give(Order order) {
        check(order);
        var before = order.key() == null ? List.<Handout>of() : handouts.ofOrder(order.key(), caller.person());
        if (!before.isEmpty()) {
            return before;
        }
        var given = ownMaterials(order.materials());
        var made = new ArrayList<Handout>();
        for (UUID id : order.classes()) {
            var handout = new Handout(
                            ownClass(id), caller.person(), order.instruction(), order.dueOn(), clock.instant())
                    .by(order.key());
            handouts.add(handout, given);
            audit.record("handout.give", "handout", handout.id(), null, words(given));
            made.add(handout);
        }
        return made;
    }

    /** Takes a handout back from its class. */
    @Transactional
    public void withdraw(UUID id) {
        handouts.find(id).orElseThrow(Refusal::notFound).withdraw(clock.instant());
        audit.record("handout.withdraw", "handout", id, null, null);
    }

    /** Gives a handout that was taken back to its class again. */
    @Transactional
    public void restore(UUID id) {
        handouts.find(id).orElseThrow(Refusal::notFound).restore();
        audit.record("handout.restore", "handout", id, null, null);
    }

    private void check(Order order) {
        if (order.materials().isEmpty() || order.materials().size() > MOST) {
            throw new Refusal(Refusal.Kind.INVALID, "materials.handOut.materials", MOST);
        }
        if (order.classes().isEmpty() || order.classes().size() > MOST) {
            throw new Refusal(Refusal.Kind.INVALID, "materials.handOut.classes", MOST);
        }
        if (order.dueOn() != null && order.dueOn().isBefore(LocalDate.now(clock))) {
            throw new Refusal(Refusal.Kind.INVALID, "materials.handOut.due");
        }
    }

    private List<Material> ownMaterials(List<UUID> ids) {
        var found = materials.find(ids).stream().collect(Collectors.toMap(Material::id, Function.identity()));
        return ids.stream()
                .map(id -> {
                    var material = found.get(id);
                    if (material == null) {
                        throw Refusal.notFound();
                    }
                    caller.require(Permission.MATERIAL_MAKE, material.place());
                    return material;
                })
                .toList();
    }

    private SchoolClass ownClass(UUID id) {
        var clazz = classes.find(id).orElseThrow(Refusal::notFound);
        caller.require(
                Permission.MATERIAL_HAND_OUT, Place.inClass(clazz.municipalityId(), clazz.schoolId(), clazz.id()));
        return clazz;
    }

    private static String words(List<Material> given) {
        return given.stream().map(Material::title).collect(Collectors.joining("\n"));
    }
}
