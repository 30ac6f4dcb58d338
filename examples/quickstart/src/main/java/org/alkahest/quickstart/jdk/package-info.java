/** What every JDK knows about the world, as plain records: read {@link org.alkahest.quickstart.jdk.JdkData}. */
@NullMarked
package org.alkahest.quickstart.jdk;

import org.jspecify.annotations.NullMarked;
