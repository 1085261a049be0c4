/**
 * Stocktaking (棚卸): at least once a term a school checks where its lent units are (「学期に1回以上、所在を確認する」, for example 白川町's rule on
 * lent units). What the ledger says is frozen, rooms are counted by scanning, each difference is explained and the sheet signed off.
 */
package org.manabiya.mdm.stocktaking;
