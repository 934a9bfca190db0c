package nl.raakpunt.directory.sync;

/** Where staff come from; it is only ever read. */
interface StaffSource {

    /** Everything, or an exception: half a reading is never handed over. */
    StaffReading read() throws StaffSourceException;
}
