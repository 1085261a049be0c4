package org.manabiya.mdm.imports;

import static org.manabiya.mdm.ledger.Fact.*;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.manabiya.mdm.ledger.Fact;
import org.manabiya.mdm.models.Platform;

/**
 * A kind of file that the import knows, recognised by the names in its header. The names of the ChromeOS console's export change with
 * the language of the administrator, so a column answers to several names.
 */
public enum Source {
    /** 端末管理台帳: the board's own ledger, the authority on what the city owns. */
    LEDGER(
            Kind.LEDGER,
            must(TAG, "管理番号", "資産番号", "備品番号"),
            must(SERIAL, "シリアル番号", "シリアル", "製造番号", "S/N"),
            must(MODEL, "機種", "機種名", "型名", "モデル"),
            may(SCHOOL, "配備校", "学校", "学校名", "配置校"),
            may(USER, "使用者ID", "使用者", "利用者ID"),
            may(KIND, "区分", "用途"),
            may(ACQUIRED_ON, "取得日", "納品日", "購入日"),
            may(PRICE, "取得価格", "取得価額", "購入価格", "単価"),
            may(FUNDING, "財源", "予算区分"),
            may(WARRANTY_UNTIL, "保証期限", "保証満了日", "保証期間"),
            must(STATE, "状態", "状況", "ステータス"),
            may(REMARK, "備考", "メモ")),

    /**
     * The device list that the ChromeOS administrator exports from the vendor's console. The names in camel case are those of the Directory
     * API, "REST Resource: chromeosdevices"; シリアル番号, ステータス, アセット ID and 場所 are the columns of the list in Google's help
     * "Chrome デバイスの詳細を確認する" (support.google.com/chrome/a/answer/1698333). Not verified: the other headings of the file, English and
     * Japanese.
     */
    CHROMEOS_CONSOLE(
            Kind.CONSOLE,
            must(SERIAL, "Serial Number", "serialNumber", "シリアル番号"),
            may(TAG, "Asset ID", "annotatedAssetId", "アセット ID", "アセットID"),
            may(SCHOOL, "Location", "annotatedLocation", "場所", "ロケーション"),
            may(USER, "User", "annotatedUser", "ユーザー"),
            may(MODEL, "Model", "モデル"),
            may(OS_VERSION, "OS Version", "osVersion", "OS バージョン"),
            must(CONSOLE_STATUS, "Status", "ステータス"),
            must(LAST_SYNC, "Last Sync", "lastSync", "前回の同期", "最終同期"),
            may(SUPPORT_UNTIL, "Auto Update Expiration", "autoUpdateThrough", "自動更新の有効期限"),
            may(ENROLLED_AT, "Enrollment Time", "lastEnrollmentTime", "登録日時"),
            may(ORG_UNIT, "Org Unit Path", "orgUnitPath", "組織部門", "組織部門のパス"),
            may(MAC_ADDRESS, "MAC Address", "macAddress", "MAC アドレス"),
            may(CONSOLE_NOTE, "Notes", "メモ")),

    /** 修理台帳: the list of repairs. */
    REPAIRS(
            Kind.REPAIRS,
            must(RECEIVED_ON, "受付日", "修理受付日", "依頼日"),
            must(SERIAL, "シリアル番号", "シリアル", "製造番号"),
            must(SYMPTOM, "症状", "故障内容", "不具合内容"),
            may(CAUSE, "原因"),
            may(RETURNED_ON, "返却日", "完了日", "修理完了日"),
            may(COST, "費用", "修理費用", "金額"),
            may(INSURED, "保険適用", "保険")),

    /**
     * Intune: Devices › All devices › Export. The English headings stand so, all of them in their order, in public programs that read the
     * export (Device ID, Device name, Enrollment date, Last check-in … Serial number … Wi-Fi MAC … Category, UserId, Primary user UPN …
     * Compliance … EthernetMAC); those of the report "Devices" of the Graph API are on Microsoft Learn, "Export Intune reports using Graph
     * APIs" and "IntuneDevices". The Japanese headings are the console's words, of which no public file was found; whoever works in Japanese
     * can also export with the English ones, or explain the columns once.
     */
    INTUNE(
            Kind.CONSOLE,
            must(SERIAL, "Serial number", "SerialNumber", "シリアル番号"),
            must(USER, "Primary user UPN", "UPN", "プライマリ ユーザー UPN", "プライマリ ユーザーの UPN"),
            must(LAST_SYNC, "Last check-in", "LastContact", "最終チェックイン", "最終チェックイン日時", "前回のチェックイン"),
            may(ENROLLED_AT, "Enrollment date", "CreatedDate", "登録日"),
            may(OS_VERSION, "OS version", "OSVersion", "OS バージョン"),
            may(MODEL, "Model", "モデル"),
            may(CONSOLE_STATUS, "Compliance", "CompliantState", "コンプライアンス"),
            may(ORG_UNIT, "Category", "CategoryName", "カテゴリ"),
            may(MAC_ADDRESS, "Wi-Fi MAC", "WifiMacAddress", "EthernetMAC"),
            may(CONSOLE_NOTE, "Device name", "DeviceName", "デバイス名")),

    /**
     * Jamf School: Devices › Export, parted by semicolons, whose headings stand in camel case in the test files of the public project
     * tonyyo11/jamf-reports-community (tests/fixtures/csv/harboredu_school_devices.csv: AssetTag … EnrollmentDate … IsManaged … LastConnected,
     * LocationName … MemberOf, Model, Name … OsVersion … OwnerUsername … SerialNumber … WiFiMAC). Also the file by which its placeholders
     * are made, with the headings of its documentation, "Placeholder Devices", which the Japanese edition (プレースホルダーのデバイス) leaves
     * untranslated (SerialNumber and Identification are required there, AssetTag and AssignToUser may follow).
     */
    JAMF_SCHOOL(
            Kind.CONSOLE,
            must(SERIAL, "SerialNumber", "Serial"),
            must(CONSOLE_NOTE, "Name", "Identification", "Device Name"),
            may(TAG, "AssetTag"),
            may(SCHOOL, "LocationName", "Location"),
            may(USER, "OwnerUsername", "AssignToUser", "Owner", "Username"),
            may(MODEL, "Model"),
            may(OS_VERSION, "OsVersion", "OS"),
            may(LAST_SYNC, "LastConnected", "Last Check-in", "Last seen"),
            may(ENROLLED_AT, "EnrollmentDate"),
            may(CONSOLE_STATUS, "IsManaged", "Managed", "Enrollment Status", "EnrollType"),
            may(ORG_UNIT, "MemberOf", "Groups"),
            may(MAC_ADDRESS, "WiFiMAC")),

    /**
     * Jamf Pro: the CSV export of a search for mobile devices or for computers. Every administrator chooses its columns; their headings
     * stand so in the test files of tonyyo11/jamf-reports-community (tests/fixtures/csv/harbor_mobile_insights_all_devices.csv and
     * dummy_all_macs.csv). Building is the field of its documentation, "Inventory Preload".
     */
    JAMF_PRO(
            Kind.CONSOLE,
            must(SERIAL, "Serial Number"),
            must(CONSOLE_NOTE, "Display Name", "Computer Name"),
            must(LAST_SYNC, "Last Inventory Update", "Last Check-in"),
            may(TAG, "Asset Tag"),
            may(SCHOOL, "Building"),
            may(USER, "Username", "Email Address"),
            may(MODEL, "Model"),
            may(OS_VERSION, "OS Version", "Operating System Version", "Operating System"),
            may(ENROLLED_AT, "Last Enrollment"),
            may(CONSOLE_STATUS, "Managed"),
            may(ORG_UNIT, "Group", "Department", "Site"),
            may(MAC_ADDRESS, "Wi-Fi MAC Address", "MAC Address")),

    /**
     * Apple School Manager: its list of devices; it knows the order and when a unit joined. The names in camel case are those of the
     * Apple School and Business Manager API, "OrgDevice.Attributes"; the Japanese ones are the words of Apple's guide
     * "Apple School Managerでデバイスの割り当て、再割り当て、割り当ての解除を行う". No public file of what the browser downloads was found: a file with
     * other headings is explained once by a person.
     */
    APPLE_SCHOOL_MANAGER(
            Kind.CONSOLE,
            must(SERIAL, "Serial Number", "Serial No.", "シリアル番号"),
            must(CONSOLE_NOTE, "Order Number", "Order No.", "注文番号"),
            may(MODEL, "Device Model", "Model", "Product Family", "デバイスモデル", "モデル"),
            may(ENROLLED_AT, "Date Added", "addedToOrgDateTime", "Added Date", "追加日"),
            may(
                    ORG_UNIT,
                    "Device Management Service",
                    "MDM Server",
                    "Assigned MDM Server",
                    "assignedServer",
                    "デバイス管理サービス",
                    "MDMサーバ"),
            may(CONSOLE_STATUS, "Status", "ステータス"),
            may(MAC_ADDRESS, "wifiMacAddress")),

    /**
     * Snipe-IT: Reports › Custom Asset Report, with the headings that its ReportsController writes, and the file of its importer, with those
     * of its sample_csvs/assets-sample.csv. "Checked Out" there is a person's full name, so the login alone is read.
     */
    SNIPE_IT(
            Kind.LEDGER,
            must(TAG, "Asset Tag", "asset_tag"),
            must(MODEL, "Model", "Model name"),
            may(SERIAL, "Serial", "Serial Number"),
            may(STATE, "Status"),
            may(SCHOOL, "Location", "Default Location", "Company"),
            may(USER, "Checked Out To: Username", "Username"),
            may(ACQUIRED_ON, "Purchase Date", "Purchased"),
            may(PRICE, "Purchase Cost", "Cost"),
            may(WARRANTY_UNTIL, "Warranty Expires"),
            may(REMARK, "Notes", "Asset Notes", "Asset Name", "Item Name")),

    /**
     * GLPI: the export of the list of computers, parted by semicolons; its headings are the names of the search options of its classes, with
     * their group before them and a dash between ("$groupname - $name" in the class ExportSearchOutput): of Computer (Serial number,
     * Inventory number, Status, Model, Location, User, Alternate username, Comments), of Infocom in the group "Financial and administrative
     * information" (Date of purchase, Value, Warranty expiration date, Budget) and of Item_OperatingSystem (its method
     * rawSearchOptionsToAdd: group "Operating System", name "Version"). Its Japanese translation was not at hand: those headings are guessed.
     */
    GLPI(
            Kind.LEDGER,
            must(TAG, "Inventory number", "Inventory/Asset number", "資産番号"),
            must(SERIAL, "Serial number", "シリアル番号"),
            must(MODEL, "Model", "モデル"),
            may(STATE, "Status", "ステータス", "状態"),
            may(SCHOOL, "Location", "Locations", "場所"),
            may(USER, "User", "Alternate username", "利用者"),
            may(OS_VERSION, "Operating System - Version", "Operating system version"),
            may(ACQUIRED_ON, "Date of purchase", "Financial and administrative information - Date of purchase"),
            may(PRICE, "Value", "Financial and administrative information - Value"),
            may(
                    WARRANTY_UNTIL,
                    "Warranty expiration date",
                    "Financial and administrative information - Warranty expiration date"),
            may(FUNDING, "Budget", "Financial and administrative information - Budget"),
            may(REMARK, "Comments", "Name", "名前")),

    /** The list of any other console; only a person can say that a file is one. */
    OTHER_CONSOLE(Kind.CONSOLE);

    /** Whether the board's own people keep it: then two columns for one thing are a mistake, and not a product's habit. */
    boolean isOwn() {
        return this == LEDGER || this == REPAIRS;
    }

    /** How a file is compared with the ledger, and what its columns can hold. */
    public enum Kind {
        /** It says what the municipality owns: new units are entered, the others changed. */
        LEDGER(
                TAG,
                SERIAL,
                MODEL,
                SCHOOL,
                USER,
                KIND,
                STATE,
                ACQUIRED_ON,
                PRICE,
                FUNDING,
                WARRANTY_UNTIL,
                LEASE_UNTIL,
                RESTRICTED_UNTIL,
                ACCESSORIES,
                REMARK,
                SUPPORT_UNTIL,
                OS_VERSION,
                LAST_SYNC,
                MAC_ADDRESS,
                CUSTOM),
        /** It adds what a console knows, and overrules the ledger only by a rule that a person set. */
        CONSOLE(
                SERIAL,
                TAG,
                MODEL,
                SCHOOL,
                USER,
                CONSOLE_STATUS,
                OS_VERSION,
                LAST_SYNC,
                SUPPORT_UNTIL,
                ENROLLED_AT,
                ORG_UNIT,
                MAC_ADDRESS,
                CONSOLE_NOTE,
                CUSTOM),
        REPAIRS(SERIAL, TAG, RECEIVED_ON, SYMPTOM, CAUSE, RETURNED_ON, COST, INSURED);

        private final List<Fact> facts;

        Kind(Fact... facts) {
            this.facts = List.of(facts);
        }

        /** What a column of such a file can hold; {@link Fact#CUSTOM} stands for the municipality's own fields. */
        public List<Fact> facts() {
            return facts;
        }
    }

    private final Kind kind;

    private final List<Column> columns;

    Source(Kind kind, Column... columns) {
        this.kind = kind;
        this.columns = List.of(columns);
    }

    /** A column of a source: the fact it holds and the names it goes by. */
    record Column(Fact fact, boolean required, List<String> names) {
        boolean isNamed(String header) {
            return rank(header) >= 0;
        }

        /** The place of the heading among the column's names, the best first; -1 where it is none of them. */
        int rank(String header) {
            String wanted = plain(header);
            return IntStream.range(0, names.size())
                    .filter(i -> plain(names.get(i)).equals(wanted))
                    .findFirst()
                    .orElse(-1);
        }
    }

    public Kind kind() {
        return kind;
    }

    /** The units that a console manages; {@code OTHER} for what is no console. */
    Platform platform() {
        return switch (this) {
            case CHROMEOS_CONSOLE -> Platform.CHROMEOS;
            case INTUNE -> Platform.WINDOWS;
            case JAMF_SCHOOL, JAMF_PRO, APPLE_SCHOOL_MANAGER -> Platform.IPADOS;
            default -> Platform.OTHER;
        };
    }

    List<Column> columns() {
        return columns;
    }

    Optional<Column> columnNamed(String header) {
        return columns.stream().filter(column -> column.isNamed(header)).findFirst();
    }

    List<Column> missingIn(List<String> header) {
        return columns.stream()
                .filter(Column::required)
                .filter(column -> header.stream().noneMatch(column::isNamed))
                .toList();
    }

    /** The source whose required columns are all in the header. */
    public static Optional<Source> recognise(List<String> header) {
        return Stream.of(values())
                .filter(source ->
                        !source.columns.isEmpty() && source.missingIn(header).isEmpty())
                .max(Comparator.comparing(source -> source.known(header)));
    }

    /** What a file of the kind is that a person explains: the board's own ledger or list of repairs, or the list of some console. */
    static Source ofKind(Kind kind) {
        return switch (kind) {
            case LEDGER -> LEDGER;
            case CONSOLE -> OTHER_CONSOLE;
            case REPAIRS -> REPAIRS;
        };
    }

    /** How many of the columns it knows; of two sources that fit, the one that knows more is meant. */
    long known(List<String> header) {
        return header.stream().filter(name -> columnNamed(name).isPresent()).count();
    }

    private static Column must(Fact fact, String... names) {
        return new Column(fact, true, List.of(names));
    }

    private static Column may(Fact fact, String... names) {
        return new Column(fact, false, List.of(names));
    }

    /** A heading without what exports write differently from year to year: width, case, blanks, and signs between words. */
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Cf}\\p{Pd}_:.*]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
