import { reportLostSession, writeHeaders } from "@/lib/http";
import { ApiProblem, problemFrom } from "@/lib/problem";

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Sends a form and tells how much of it has left; fetch cannot tell that, so this is the older request. */
export function upload<T>(path: string, form: FormData, onProgress?: (share: number) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", path);
    request.setRequestHeader("Accept", "application/json");
    for (const [name, value] of Object.entries(writeHeaders("POST"))) request.setRequestHeader(name, value);
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total);
    });
    request.addEventListener("load", () => {
      const names = ["X-Request-Id", "Retry-After"] as const;
      const headers = new Headers();
      for (const name of names) {
        const value = request.getResponseHeader(name);
        if (value !== null) headers.set(name, value);
      }
      const body = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) return resolve(body as T);
      const response = new Response(null, { status: request.status, headers });
      Object.defineProperty(response, "url", { value: new URL(path, location.href).href });
      reportLostSession(response);
      reject(problemFrom(response, body));
    });
    request.addEventListener("error", () =>
      reject(
        new ApiProblem({
          status: 0,
          code: "offline",
          message: "The upload was interrupted. Nothing was imported.",
        }),
      ),
    );
    request.send(form);
  });
}
