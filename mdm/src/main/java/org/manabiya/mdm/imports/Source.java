package org.manabiya.mdm.imports;

import static org.manabiya.mdm.ledger.Fact.*;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /** The device list that the ChromeOS administrator exports from the vendor's console. */
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

    /** Intune's export of all devices. */
    INTUNE(
            Kind.CONSOLE,
            must(SERIAL, "Serial number", "シリアル番号"),
            must(USER, "Primary user UPN", "プライマリ ユーザー UPN"),
            must(LAST_SYNC, "Last check-in", "最終チェックイン"),
            may(ENROLLED_AT, "Enrollment date", "登録日"),
            may(OS_VERSION, "OS version", "OS バージョン"),
            may(MODEL, "Model", "モデル"),
            may(CONSOLE_STATUS, "Compliance", "コンプライアンス"),
            may(ORG_UNIT, "Category", "カテゴリ"),
            may(MAC_ADDRESS, "Wi-Fi MAC"),
            may(CONSOLE_NOTE, "Device name", "デバイス名")),

    /** Jamf School's list of devices, and the file by which its placeholders are made (SerialNumber, AssetTag, AssignToUser). */
    JAMF_SCHOOL(
            Kind.CONSOLE,
            must(SERIAL, "SerialNumber", "Serial Number", "Serial"),
            must(TAG, "AssetTag", "Asset Tag"),
            may(USER, "AssignToUser", "Owner", "Username"),
            may(MODEL, "Model"),
            may(OS_VERSION, "OS Version", "OS"),
            may(LAST_SYNC, "Last Check-in", "Last seen", "lastCheckin"),
            may(CONSOLE_STATUS, "Managed", "Enrollment Status", "enrollType"),
            may(ORG_UNIT, "Location", "Groups"),
            may(MAC_ADDRESS, "WiFi MAC", "WiFiMAC"),
            must(CONSOLE_NOTE, "Identification", "Name", "Device Name", "Notes")),

    /** Apple School Manager's list of devices; it knows the order and when a unit joined. */
    APPLE_SCHOOL_MANAGER(
            Kind.CONSOLE,
            must(SERIAL, "Serial Number", "serialNumber", "シリアル番号"),
            must(CONSOLE_NOTE, "Order Number", "orderNumber", "注文番号"),
            may(MODEL, "Device Model", "deviceModel", "Product Family"),
            may(ENROLLED_AT, "Date Added", "addedToOrgDateTime", "Added Date"),
            may(ORG_UNIT, "MDM Server", "Device Management Service", "assignedServer"),
            may(CONSOLE_STATUS, "Status", "status")),

    /** Snipe-IT's export and import file of assets. */
    SNIPE_IT(
            Kind.LEDGER,
            must(TAG, "Asset Tag", "asset_tag"),
            must(SERIAL, "Serial", "Serial Number", "serial"),
            must(MODEL, "Model", "Model name", "Model Name"),
            may(STATE, "Status", "status"),
            may(SCHOOL, "Location", "Default Location", "Company"),
            may(USER, "Username", "Checked Out To", "Checked Out"),
            may(ACQUIRED_ON, "Purchase Date", "Purchased"),
            may(PRICE, "Purchase Cost", "Cost"),
            may(WARRANTY_UNTIL, "Warranty Expires"),
            may(REMARK, "Notes", "Item Name", "Asset Name")),

    /** GLPI's export of the list of computers. */
    GLPI(
            Kind.LEDGER,
            must(TAG, "Inventory number", "Inventory/Asset number", "資産番号"),
            must(SERIAL, "Serial number", "シリアル番号"),
            must(MODEL, "Model", "モデル"),
            may(STATE, "Status", "ステータス", "状態"),
            may(SCHOOL, "Location", "Locations", "場所"),
            may(USER, "Alternate username", "User", "利用者"),
            may(OS_VERSION, "Operating System - Version"),
            may(ACQUIRED_ON, "Financial and administrative information - Date of purchase", "Date of purchase"),
            may(PRICE, "Financial and administrative information - Value", "Value"),
            may(REMARK, "Comments", "Name", "名前"));

    /** How a file is compared with the ledger. */
    enum Kind {
        /** It says what the municipality owns: new units are entered, the others changed. */
        LEDGER,
        /** It adds what a console knows, and never overrules the ledger. */
        CONSOLE,
        REPAIRS
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
            return names.stream().anyMatch(name -> plain(name).equals(plain(header)));
        }
    }

    Kind kind() {
        return kind;
    }

    /** The units that a console manages; {@code OTHER} for what is no console. */
    Platform platform() {
        return switch (this) {
            case CHROMEOS_CONSOLE -> Platform.CHROMEOS;
            case INTUNE -> Platform.WINDOWS;
            case JAMF_SCHOOL, APPLE_SCHOOL_MANAGER -> Platform.IPADOS;
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
                .filter(source -> source.missingIn(header).isEmpty())
                .max(Comparator.comparing(source -> source.known(header)));
    }

    /** How many of the columns it knows; of two sources that fit, the one that knows more is meant. */
    private long known(List<String> header) {
        return header.stream().filter(name -> columnNamed(name).isPresent()).count();
    }

    private static Column must(Fact fact, String... names) {
        return new Column(fact, true, List.of(names));
    }

    private static Column may(Fact fact, String... names) {
        return new Column(fact, false, List.of(names));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
    }
}
