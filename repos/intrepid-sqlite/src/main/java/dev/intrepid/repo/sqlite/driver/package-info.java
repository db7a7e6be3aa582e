/**
 * The library of SQLite: {@link dev.intrepid.repo.sqlite.driver.DriverLibrary} has the driver load
 * it from where an earlier start has unpacked it. Internal. Calls the driver, and nothing else of
 * this module.
 */
@NullMarked
package dev.intrepid.repo.sqlite.driver;

import org.jspecify.annotations.NullMarked;
