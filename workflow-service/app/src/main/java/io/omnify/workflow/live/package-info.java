/** What happens to runs right now, handed on inside this process. */
package io.omnify.workflow.live;
