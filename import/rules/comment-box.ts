import { lineRule } from './rule.ts';

/** Knows what stands around a comment box: `评论`, `文档评论(0)`, `提交评论`, `点赞`, `分享`. */
export const commentBox = lineRule(
  'comment-box',
  { zh: '评论框', en: 'the comment box' },
  (line) =>
    /^(?:文档|文章|发表|提交|最新|全部|我要|登录后)?(?:评论|留言|投稿)(?:\s*[(\uff08]\d+[)\uff09])?$/.test(
      line,
    ) || /^(?:点赞|收藏|分享|举报|打印|纠错|关注|回复|复制链接)(?:\s*\d+)?$/.test(line),
);
