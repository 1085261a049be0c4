package org.manabiya.container;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.manabiya.core.data.Core;
import org.manabiya.core.data.Ids;
import org.manabiya.core.jobs.Jobs;
import org.manabiya.core.organisation.Municipalities;
import org.manabiya.mdm.data.Mdm;

/** A use case over two modules, each with its own entity manager, that orders a job too. */
@Dependent
public class TwoModules {
    private final Municipalities municipalities;
    private final Jobs jobs;
    private final EntityManager core;
    private final EntityManager mdm;

    @Inject
    public TwoModules(Municipalities municipalities, Jobs jobs, @Core EntityManager core, @Mdm EntityManager mdm) {
        this.municipalities = municipalities;
        this.jobs = jobs;
        this.core = core;
        this.mdm = mdm;
    }

    @Transactional
    public void write(String name) {
        addModel(addMunicipality(name), name);
    }

    /** The second model of the same name breaks the module's own rule, after core has written. */
    @Transactional
    public void writeAndFail(String name) {
        var municipality = addMunicipality(name);
        addModel(municipality, name);
        addModel(municipality, name);
    }

    private UUID addMunicipality(String name) {
        var municipality = municipalities.add(null, name).id();
        core.flush();
        jobs.enqueue(NotedJob.NAME, name, municipality, null);
        core.flush();
        return municipality;
    }

    private void addModel(UUID municipality, String name) {
        mdm.createNativeQuery(
                        "insert into mdm_device_model (id, municipality_id, name, platform) values (?, ?, ?, 'OTHER')")
                .setParameter(1, Ids.next())
                .setParameter(2, municipality)
                .setParameter(3, name)
                .executeUpdate();
    }

    public long municipalities(String name) {
        return core.createQuery("select count(m) from Municipality m where m.name = :name", Long.class)
                .setParameter("name", name)
                .getSingleResult();
    }

    public long models(String name) {
        var count = mdm.createNativeQuery("select count(*) from mdm_device_model where name = ?")
                .setParameter(1, name)
                .getSingleResult();
        return ((Number) count).longValue();
    }
}
