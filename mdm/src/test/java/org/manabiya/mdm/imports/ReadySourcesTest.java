package org.manabiya.mdm.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadySourcesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INTUNE|Device ID,Device name,Enrollment date,Last check-in,OS version,Serial number,Manufacturer,Model,"
                        + "Wi-Fi MAC,Category,Primary user UPN,Compliance,Ownership",
                "JAMF_SCHOOL|SerialNumber,Identification,AssetTag,AssignToUser,Groups,Notes",
                "APPLE_SCHOOL_MANAGER|Serial Number,Device Model,Order Number,Date Added,MDM Server",
                "SNIPE_IT|Asset Name,Asset Tag,Serial,Model,Category,Status,Checked Out To,Location,Purchase Date,Purchase Cost,Notes",
                "GLPI|Name,Status,Manufacturer,Serial number,Inventory number,Model,Location,Last update,Alternate username",
                "CHROMEOS_CONSOLE|Serial Number,Asset ID,Location,User,Model,OS Version,Status,Last Sync,Auto Update Expiration,Notes",
                "LEDGER|管理番号,シリアル番号,機種,配備校,使用者ID,区分,取得日,取得価格,財源,保証期限,状態,備考"
            })
    void eachExportIsKnownByItsHeadings(Source source, String header) {
        assertThat(Source.recognise(List.of(header.split(",")))).contains(source);
    }
}
