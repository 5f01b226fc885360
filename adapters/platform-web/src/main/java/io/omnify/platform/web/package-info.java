/** What every HTTP endpoint of the platform shares: problems, paging, request ids. Knows no service. */
package io.omnify.platform.web;
