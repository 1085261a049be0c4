package org.manabiya.portal.start;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.manabiya.core.access.Role;
import org.manabiya.core.identity.Account;
import org.manabiya.core.identity.Accounts;
import org.manabiya.core.identity.Invitations;
import org.manabiya.core.jobs.Jobs;
import org.manabiya.core.organisation.Municipalities;
import org.manabiya.core.sample.SampleCity;
import org.manabiya.lms.materials.SampleMaterials;
import org.manabiya.mdm.imports.SampleDevicesJob;

/**
 * What happens only when nobody can sign in yet: the sample city is loaded, or an address is made with which the first operator sets a
 * password. What a person needs to know stands in a file of the data folder that only its owner may read.
 */
@Dependent
public class FirstStart {
    private final Municipalities municipalities;
    private final Accounts accounts;
    private final SampleCity sample;
    private final SampleMaterials sampleMaterials;
    private final Jobs jobs;
    private final Invitations invitations;
    private final boolean wantSample;
    private final Path data;
    private final String address;

    @Inject
    public FirstStart(
            Municipalities municipalities,
            Accounts accounts,
            SampleCity sample,
            SampleMaterials sampleMaterials,
            Jobs jobs,
            Invitations invitations,
            @ConfigProperty(name = "manabiya.sample") boolean wantSample,
            @ConfigProperty(name = "manabiya.data") String data,
            @ConfigProperty(name = "manabiya.address") String address) {
        this.municipalities = municipalities;
        this.accounts = accounts;
        this.sample = sample;
        this.sampleMaterials = sampleMaterials;
        this.jobs = jobs;
        this.invitations = invitations;
        this.wantSample = wantSample;
        this.data = Path.of(data);
        this.address = address;
    }

    /** Does what is still to do; nothing once somebody can sign in. The file is written before the transaction ends. */
    @ActivateRequestContext
    @Transactional
    public void prepare() {
        if (!accounts.noneIsUsable()) {
            remove("first-operator.txt");
            return;
        }
        if (wantSample && municipalities.all().isEmpty()) {
            var visitors = sample.load();
            visitors.stream()
                    .filter(visitor -> visitor.role() == Role.HOMEROOM_TEACHER)
                    .forEach(teacher -> sampleMaterials.handOut(teacher.account()));
            visitors.stream()
                    .filter(visitor -> visitor.role() == Role.BOARD_ICT)
                    .forEach(this::orderDevices);
            var lines = visitors.stream()
                    .map(v -> v.role().name().toLowerCase(Locale.ROOT) + "," + v.login() + "," + v.password())
                    .toList();
            write("sample-accounts.csv", "role,login,password\n" + String.join("\n", lines) + "\n");
        } else {
            write("first-operator.txt", address + "/welcome?code=" + invitations.inviteFirstOperator() + "\n");
        }
    }

    private void orderDevices(SampleCity.Visitor board) {
        var city = accounts.find(board.account()).map(Account::municipalityId).orElseThrow();
        jobs.enqueue(SampleDevicesJob.NAME, null, city, board.account());
    }

    private void write(String name, String text) {
        try {
            Files.createDirectories(data);
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var part = Files.createTempFile(data, name, ".part", owner);
            Files.writeString(part, text);
            Files.move(part, data.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void remove(String name) {
        try {
            Files.deleteIfExists(data.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
