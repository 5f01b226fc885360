/** What every vendor adapter needs once: retries, deadlines and logs without secrets. The only place of retries. */
package io.omnify.vendor.http;
