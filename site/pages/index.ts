import type { APIRoute } from 'astro';

export const prerender = false;

/** The first visit follows the browser, later ones the language chosen by hand. */
export const GET: APIRoute = ({ request, cookies }) => {
  const chosen = cookies.get('language')?.value;
  const language =
    chosen === 'zh' || chosen === 'en' ? chosen : preferred(request.headers.get('accept-language'));
  return new Response(null, {
    status: 302,
    headers: { location: `/${language}/`, vary: 'Accept-Language, Cookie' },
  });
};

/** Chinese unless the browser asks for another language first: most users read Chinese. */
function preferred(accepted: string | null): 'zh' | 'en' {
  const first = accepted?.split(',')[0]?.trim().toLowerCase();
  return first === undefined || first === '' || first === '*' || first.startsWith('zh') ? 'zh' : 'en';
}
