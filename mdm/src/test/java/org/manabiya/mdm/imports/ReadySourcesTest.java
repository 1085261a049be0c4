package org.manabiya.mdm.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manabiya.mdm.imports.SampleCity.counts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manabiya.mdm.ledger.DeviceState;
import org.manabiya.mdm.ledger.Fact;

/** Files in the layout of each product whose exports are read as they come; what stands in them is invented. */
class ReadySourcesTest {
    private static final String INTUNE =
            "Device ID,Device name,Enrollment date,Last check-in,Azure AD Device ID,OS version,Azure AD registered,"
                    + "EAS activation ID,Serial number,Manufacturer,Model,EAS activated,IMEI,Last EAS sync time,EAS reason,EAS status,"
                    + "Compliance grace period expiration,Security patch level,Wi-Fi MAC,MEID,Subscriber carrier,Total storage,"
                    + "Free storage,Management name,Category,UserId,Primary user UPN,Primary user email address,"
                    + "Primary user display name,WiFiIPv4Address,WiFiSubnetID,Compliance,Managed by,Ownership";
    private static final String SNIPE_IMPORT =
            "Company,Name,Asset Tag,Category,Supplier,Manufacturer,Location,Order Number,Model,Model Notes,Model Number,"
                    + "Asset Notes,Purchase Date,Purchase Cost,Checkout Type,Checked Out To: Username,Checked Out To: First Name";
    private static final String SNIPE_REPORT =
            "Company,Asset Name,Asset Tag,Model,Model No.,Category,Manufacturer,Serial,Purchase Date,Purchase Cost,Location,"
                    + "Default Location,Checked Out,Type,Username,Status,Warranty,Warranty Expires,Notes";

    private final SampleCity city = new SampleCity();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INTUNE|" + INTUNE,
                "JAMF_SCHOOL|SerialNumber,Identification,AssetTag,AssignToUser,Groups,Notes",
                "JAMF_SCHOOL|SerialNumber,Identification",
                "JAMF_PRO|Display Name,Serial Number,Wi-Fi MAC Address,Last Enrollment,OS Version,Asset Tag,Last Inventory Update,Username",
                "JAMF_PRO|Computer Name,Asset Tag,Last Check-in,Last Enrollment,Last Inventory Update,Managed,Model,Serial Number",
                "APPLE_SCHOOL_MANAGER|Serial Number,Device Model,Order Number,Date Added,MDM Server",
                "APPLE_SCHOOL_MANAGER|シリアル番号,注文番号,デバイス管理サービス",
                "INTUNE|シリアル番号,プライマリ ユーザーの UPN,最終チェックイン,OS バージョン",
                "APPLE_SCHOOL_MANAGER|serialNumber,addedToOrgDateTime,deviceModel,productFamily,orderNumber,status,wifiMacAddress",
                "SNIPE_IT|" + SNIPE_IMPORT,
                "SNIPE_IT|" + SNIPE_REPORT,
                "GLPI|Name,Status,Manufacturer,Serial number,Inventory number,Model,Location,Last update,User,Alternate username",
                "CHROMEOS_CONSOLE|Serial Number,Asset ID,Location,User,Model,OS Version,Status,Last Sync,Auto Update Expiration,Notes",
                "LEDGER|管理番号,シリアル番号,機種,配備校,使用者ID,区分,取得日,取得価格,財源,保証期限,状態,備考"
            })
    void eachExportIsKnownByItsHeadings(Source source, String header) {
        assertThat(Source.recognise(List.of(header.split(",")))).contains(source);
    }

    private void own(String tag, String serial, String model) {
        city.apply(city.previewText("管理番号,シリアル番号,機種,状態", tag + "," + serial + "," + model + ",使用中"));
    }

    @Test
    void intuneTellsWhenAUnitWasLastSeen() {
        own("KG-1", "5CD1234ABC", "ProBook x360 11 G7");
        String row =
                "b1,KG-1-PC,2024-04-03 01:02:03.0000000,2026-04-09 22:11:00.0000000,a1,10.0.26100.1,True,,5CD1234ABC,HP,"
                        + "ProBook x360 11 G7,False,,,,,,,A4B1C2D3E4F5,,,,,,烏川小,u1,s00001@ed.karasugawa.example,,,,,Compliant,Intune,Corporate";
        Preview preview = city.previewText(INTUNE, row);
        city.apply(preview);
        assertThat(preview.source()).isEqualTo(Source.INTUNE);
        assertThat(city.unit("KG-1").instant(Fact.LAST_SYNC)).isEqualTo(Instant.parse("2026-04-09T13:11:00Z"));
        assertThat(city.unit("KG-1").text(Fact.OS_VERSION)).isEqualTo("10.0.26100.1");
        assertThat(city.unit("KG-1").text(Fact.MAC_ADDRESS)).isEqualTo("a4b1c2d3e4f5");
        // The person is the ledger's to say.
        assertThat(counts(preview)).containsKey("console.differs");
        assertThat(city.unit("KG-1").has(Fact.USER)).isFalse();
    }

    @Test
    void jamfSchoolNamesItsUnitsBySerialNumber() {
        own("KG-1", "DMPABC123456", "iPad (第9世代)");
        Preview preview = city.previewText(
                "SerialNumber,Identification,AssetTag,AssignToUser", "DMPABC123456,東山1-1-01,KG-1,s00001");
        assertThat(preview.outcomes().get(0).changes())
                .extracting(change -> change.fact())
                .containsExactly(Fact.CONSOLE_NOTE);
    }

    @Test
    void jamfSchoolsListPartsItsColumnsBySemicolons() {
        own("KG-1", "DMPABC123456", "iPad (9th generation)");
        Preview preview = city.previewText(
                "AssetTag;EnrollmentDate;EnrollType;IsManaged;LastConnected;LocationName;MemberOf;Model;Name;Notes;OsVersion;"
                        + "OwnerEmail;OwnerUsername;SerialNumber;WiFiMAC",
                "KG-1;\"2025-12-11T15:20:16Z\";dep;true;\"2026-04-09T07:24:34Z\";\"烏川小学校\";\"[1年,図書,Google Apps]\";"
                        + "\"iPad (9th generation)\";\"東山1-1-01\";;\"iOS 18.4.0\";;s00001;\"DMPABC123456\";\"10:00:20:7b:ae:a8\"");
        city.apply(preview);
        assertThat(preview.source()).isEqualTo(Source.JAMF_SCHOOL);
        assertThat(city.unit("KG-1").instant(Fact.LAST_SYNC)).isEqualTo(Instant.parse("2026-04-09T07:24:34Z"));
        assertThat(city.unit("KG-1").text(Fact.CONSOLE_STATUS)).isEqualTo("true");
        assertThat(city.unit("KG-1").text(Fact.ORG_UNIT)).isEqualTo("[1年,図書,Google Apps]");
        assertThat(city.unit("KG-1").text(Fact.MAC_ADDRESS)).isEqualTo("1000207baea8");
        // The school and the person are the ledger's to say.
        assertThat(counts(preview)).containsEntry("console.differs", 2L);
    }

    @Test
    void jamfProWritesTheFirstMomentOfUnixForNever() {
        own("KG-1", "DMPABC123456", "iPad");
        Preview preview = city.previewText(
                "Display Name,Serial Number,Last Enrollment,OS Version,Asset Tag,Last Inventory Update,Managed",
                "東山1-1-01,DMPABC123456,1970-01-01 00:00:00,18.4,KG-1,2026-04-06 08:27:09,Managed");
        city.apply(preview);
        assertThat(preview.source()).isEqualTo(Source.JAMF_PRO);
        assertThat(preview.findings()).isEmpty();
        assertThat(city.unit("KG-1").has(Fact.ENROLLED_AT)).isFalse();
        assertThat(city.unit("KG-1").instant(Fact.LAST_SYNC)).isEqualTo(Instant.parse("2026-04-05T23:27:09Z"));
    }

    @Test
    void appleSchoolManagerTellsTheOrder() {
        own("KG-1", "DMPABC123456", "iPad");
        city.apply(city.previewText(
                "serialNumber,addedToOrgDateTime,deviceModel,orderNumber,status,wifiMacAddress",
                "DMPABC123456,2024-11-01T14:22:00.000Z,iPad,1234567890,ASSIGNED,f0:18:98:aa:bb:cc"));
        assertThat(city.unit("KG-1").text(Fact.CONSOLE_NOTE)).isEqualTo("1234567890");
        assertThat(city.unit("KG-1").instant(Fact.ENROLLED_AT)).isEqualTo(Instant.parse("2024-11-01T14:22:00Z"));
    }

    @Test
    void snipeItBringsALedger() {
        Preview preview = city.previewText(
                SNIPE_REPORT,
                "烏川市,1年1組の1,KG-1,iPad (9th generation),MK2K3J/A,Tablet,Apple,DMPABC123456,2022-03-15,\"45,000.00\",烏川小学校,"
                        + "東山小学校,烏川 花子,user,s00001,Deployed (deployed),36,2025-03-15,ケースあり",
                "烏川市,,KG-2,iPad (9th generation),MK2K3J/A,Tablet,Apple,DMPABC123457,2022-03-15,\"45,000.00\",東山小学校,,,,,"
                        + "Ready to Deploy (deployable),36,2025-03-15,");
        city.apply(preview);
        assertThat(preview.source()).isEqualTo(Source.SNIPE_IT);
        assertThat(city.unit("KG-1").state()).isEqualTo(DeviceState.IN_USE);
        assertThat(city.unit("KG-1").has(Fact.USER)).isTrue();
        assertThat(city.unit("KG-1").text(Fact.REMARK)).isEqualTo("ケースあり");
        assertThat(city.unit("KG-1").yen(Fact.PRICE)).isEqualTo(45_000);
        assertThat(city.unit("KG-2").state()).isEqualTo(DeviceState.SPARE);
        assertThat(city.unit("KG-2").date(Fact.WARRANTY_UNTIL)).isEqualTo(LocalDate.of(2025, 3, 15));
    }

    @Test
    void theFileOfSnipeItsOwnImporterIsRead() {
        city.apply(city.previewText(
                SNIPE_IMPORT,
                "烏川市,端末1,KG-1,Tablet,販売店,Apple,烏川小学校,O-1,iPad,,MK2K3J/A,メモ,2022-03-15,45000,User,s00001,花子"));
        assertThat(city.unit("KG-1").text(Fact.REMARK)).isEqualTo("メモ");
        assertThat(city.unit("KG-1").has(Fact.SERIAL)).isFalse();
    }

    @Test
    void glpiTellsWhatAUnitCostWithTheGroupBeforeTheHeading() {
        String money = "Financial and administrative information - ";
        Preview preview = city.previewText(
                "Name;Serial number;Inventory number;Model;Operating System - Version;" + money + "Date of purchase;"
                        + money + "Value;" + money + "Warranty expiration date;" + money + "Budget",
                "PC-1;5CD1234ABC;KG-1;ProBook x360;23H2;2024-04-01;55000.00;2027-03-31;国庫補助");
        city.apply(preview);
        assertThat(preview.source()).isEqualTo(Source.GLPI);
        assertThat(city.unit("KG-1").text(Fact.OS_VERSION)).isEqualTo("23H2");
        assertThat(city.unit("KG-1").date(Fact.ACQUIRED_ON)).isEqualTo(LocalDate.of(2024, 4, 1));
        assertThat(city.unit("KG-1").yen(Fact.PRICE)).isEqualTo(55_000);
        assertThat(city.unit("KG-1").date(Fact.WARRANTY_UNTIL)).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(city.unit("KG-1").text(Fact.FUNDING)).isEqualTo("国庫補助");
    }

    @Test
    void glpiPartsItsColumnsBySemicolons() {
        Preview preview = city.previewText(
                "\"Name\";\"Status\";\"Serial number\";\"Inventory number\";\"Model\";\"Location\";\"User\";\"Alternate username\";\"Comments\"",
                "\"PC-1\";\"使用中\";\"5CD1234ABC\";\"KG-1\";\"ProBook x360\";\"烏川小学校\";\"s00001\";\"someone@KG\";\"机の引き出し\"");
        city.apply(preview);
        assertThat(preview.source()).isEqualTo(Source.GLPI);
        assertThat(city.unit("KG-1").state()).isEqualTo(DeviceState.IN_USE);
        assertThat(city.unit("KG-1").has(Fact.USER)).isTrue();
        assertThat(city.unit("KG-1").text(Fact.REMARK)).isEqualTo("机の引き出し");
    }
}
